package org.snapdeck.snapshots;

import java.util.List;
import java.util.UUID;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.lvm.LogicalVolume;

/// What is going to be deleted, by which commands, and the request.
public final class DeleteSnapshotViewModel {
    /// Hands a request in.
    @FunctionalInterface
    public interface Request {
        /// @throws RequestRefused a rule says no; nothing was written
        void delete(UUID operationId, UUID snapshotId) throws RequestRefused;
    }

    private record Planned(SnapshotRow row, UUID operation) {}

    private final List<Planned> planned;
    private final Request request;

    DeleteSnapshotViewModel(List<SnapshotRow> rows, Request request) {
        this.planned =
                rows.stream().map(row -> new Planned(row, UUID.randomUUID())).toList();
        this.request = request;
    }

    List<String> names() {
        return planned.stream().map(one -> one.row().name()).toList();
    }

    /// The very commands that will run; none for what the host does not have any more.
    List<String> commands() {
        return planned.stream()
                .flatMap(one -> one.row().seen().flatMap(LogicalVolume::handle).stream()
                        .map(handle -> DeleteSnapshot.removal(handle, one.row().id(), one.operation())))
                .map(removal -> removal.command().display())
                .toList();
    }

    /// Hands in one request for each; one that is refused does not keep the others from being handed in.
    ///
    /// @throws RequestRefused the first refusal
    Void delete() throws RequestRefused {
        RequestRefused first = null;
        for (var one : planned) {
            try {
                request.delete(one.operation(), one.row().id());
            } catch (RequestRefused refused) {
                first = first == null ? refused : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return null;
    }
}
