package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Removing;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Removes a snapshot from its host, and then its row.
public final class DeleteSnapshot implements OperationKind {
    @Override
    public String name() {
        return "delete-snapshot";
    }

    public Operations.Request request(UUID operationId, UUID snapshotId) {
        return (handle, picture) -> {
            var snapshot = picture.snapshot(snapshotId)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SnapshotAction.DELETE, snapshot, picture));
            SnapshotTable.move(handle, snapshotId, snapshot.status(), SnapshotStatus.DELETING);
            return new NewOperation(
                    operationId,
                    name(),
                    snapshot.projectId(),
                    picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId(),
                    snapshotId,
                    snapshot.name(),
                    RequestText.of(DeleteSnapshotOrder.of(snapshot, picture)));
        };
    }

    /// What is not on the host needs no command.
    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return order.volume().isEmpty()
                ? Ending.done(gone(order))
                : removing(order, operation.id()).execute(host, order::isWhole);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return removing(order, operation.id()).settle(operation, host, order::isWhole);
    }

    static Removing removing(DeleteSnapshotOrder order, UUID operationId) {
        return new Removing(
                removal(order.volume().orElseThrow(), order.snapshotId(), operationId),
                gone(order),
                asBefore(order),
                becomes(order, SnapshotStatus.ERROR_DELETING));
    }

    /// What the dialog shows before is what runs.
    public static Removal removal(LvHandle volume, UUID snapshotId, UUID operationId) {
        return Removal.ofSnapshot(volume, snapshotId, operationId);
    }

    static Consumer<Handle> gone(DeleteSnapshotOrder order) {
        return handle -> SnapshotTable.delete(handle, order.snapshotId());
    }

    static Consumer<Handle> asBefore(DeleteSnapshotOrder order) {
        return becomes(order, order.statusBefore());
    }

    private static Consumer<Handle> becomes(DeleteSnapshotOrder order, SnapshotStatus status) {
        return handle -> SnapshotTable.move(handle, order.snapshotId(), SnapshotStatus.DELETING, status);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return order(operation).volume().map(LvHandle::group);
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return asBefore(order(operation));
    }

    private static DeleteSnapshotOrder order(Operation operation) {
        return RequestText.read(operation.request(), DeleteSnapshotOrder.class);
    }
}
