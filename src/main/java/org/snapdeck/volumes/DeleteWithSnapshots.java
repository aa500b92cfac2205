package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.Reasons;
import org.snapdeck.operations.Removing;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Removes the snapshots of a volume one by one, and then the volume. Each row goes as soon as the host was seen not to
/// have its volume any more, so that the rows tell the truth wherever this ends.
public final class DeleteWithSnapshots implements OperationKind {
    @Override
    public String name() {
        return "delete-with-snapshots";
    }

    /// @param named the snapshots that the person was told of; another one is nobody's wish
    public Operations.Request request(UUID operationId, UUID volumeId, Set<UUID> named) {
        return (handle, picture) -> {
            var volume =
                    picture.volume(volumeId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, volume, picture));
            var snapshots = picture.snapshotsOf(volume);
            if (!named.equals(snapshots.stream().map(Snapshot::id).collect(Collectors.toSet()))) {
                throw new RequestRefused(Verdict.refusal("rule.delete-with-snapshots.changed", volume.name()));
            }
            snapshots.forEach(
                    snapshot -> SnapshotTable.move(handle, snapshot.id(), snapshot.status(), SnapshotStatus.DELETING));
            VolumeTable.move(handle, volumeId, volume.status(), VolumeStatus.DELETING);
            return new NewOperation(
                    operationId,
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    volumeId,
                    volume.name(),
                    RequestText.of(DeleteWithSnapshotsOrder.of(volume, picture)));
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        var begun = false;
        try {
            for (var snapshot : order.snapshots()) {
                var ending = remove(operation, order, snapshot, host);
                if (ending.state() != OperationState.DONE) {
                    return stopped(order, ending);
                }
                host.write(ending.rows());
                begun = true;
            }
            var ending = remove(operation, order, host);
            return ending.state() == OperationState.DONE ? ending : stopped(order, ending);
        } catch (RemoteFailure failure) {
            if (!begun || failure.mayHaveRun()) {
                throw failure;
            }
            return Ending.failed(Reasons.of(failure), left(order));
        }
    }

    private static Ending remove(
            Operation operation, DeleteWithSnapshotsOrder order, DoomedSnapshot snapshot, HostLine host)
            throws RemoteFailure {
        var removal = order.removal(snapshot, operation.id());
        if (removal.isEmpty()) {
            return Ending.done(gone(snapshot));
        }
        return new Removing(
                        removal.get(),
                        gone(snapshot),
                        becomes(snapshot, snapshot.statusBefore()),
                        becomes(snapshot, SnapshotStatus.ERROR_DELETING))
                .execute(host, snapshot::isWhole);
    }

    private static Ending remove(Operation operation, DeleteWithSnapshotsOrder order, HostLine host)
            throws RemoteFailure {
        var removal = order.removal(operation.id());
        if (removal.isEmpty()) {
            return Ending.done(gone(order));
        }
        return new Removing(
                        removal.get(),
                        gone(order),
                        becomes(order, order.statusBefore()),
                        becomes(order, VolumeStatus.ERROR_DELETING))
                .execute(host, volume -> !volume.isThickSnapshot());
    }

    /// What did not go is as it was before, but for what the ending itself says.
    private static Ending stopped(DeleteWithSnapshotsOrder order, Ending ending) {
        return ending.state() == OperationState.UNKNOWN ? ending : ending.and(left(order));
    }

    /// Nothing more is sent: the rows become what the host shows, and whoever wants the rest deleted asks again.
    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        var settlement = host.ask(operation.id(), group(operation).orElseThrow());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var proven = settlement
                .get()
                .readBack()
                .filter(found -> !found.groupIsGone())
                .map(found -> settled(order, found))
                .filter(ending -> ending.state() == OperationState.DONE);
        if (proven.isPresent()) {
            return proven.get();
        }
        if (!settlement.get().isFinal()) {
            return Ending.unknown(Reasons.of(settlement.get().processes()));
        }
        var found = settlement.get().readBack().orElseThrow();
        return found.groupIsGone()
                ? Ending.groupIsGone(group(operation).orElseThrow(), left(order))
                : settled(order, found);
    }

    private static Ending settled(DeleteWithSnapshotsOrder order, ReadBack found) {
        var rows = order.snapshots().stream()
                .map(snapshot -> settled(snapshot, found))
                .reduce(Consumer::andThen)
                .orElse(_ -> {});
        var damaged = order.snapshots().stream()
                .filter(snapshot -> isDamaged(snapshot, found))
                .findFirst();
        if (damaged.isPresent()) {
            var name = damaged.get().volume().orElseThrow().path().name();
            return Ending.needsYou(Reason.of("reason.half-deleted", name), rows.andThen(left(order)));
        }
        var all = Stream.concat(
                        order.volume().stream(),
                        order.snapshots().stream().flatMap(snapshot -> snapshot.volume().stream()))
                .noneMatch(volume -> isThere(volume, found));
        return all
                ? Ending.done(rows.andThen(gone(order)))
                : Ending.failed(Reason.of("reason.partly-deleted"), rows.andThen(left(order)));
    }

    private static Consumer<Handle> settled(DoomedSnapshot snapshot, ReadBack found) {
        if (snapshot.volume().filter(volume -> isThere(volume, found)).isEmpty()) {
            return gone(snapshot);
        }
        return becomes(snapshot, isDamaged(snapshot, found) ? SnapshotStatus.ERROR_DELETING : snapshot.statusBefore());
    }

    private static boolean isDamaged(DoomedSnapshot snapshot, ReadBack found) {
        return snapshot.volume()
                .flatMap(volume -> found.volumes().find(volume.uuid()))
                .filter(there -> !snapshot.isWhole(there) || there.isSuspended())
                .isPresent();
    }

    private static boolean isThere(LvHandle volume, ReadBack found) {
        return found.volumes().find(volume.uuid()).isPresent();
    }

    private static Consumer<Handle> gone(DoomedSnapshot snapshot) {
        return handle -> SnapshotTable.delete(handle, snapshot.snapshotId());
    }

    private static Consumer<Handle> gone(DeleteWithSnapshotsOrder order) {
        return handle -> VolumeTable.delete(handle, order.volumeId());
    }

    private static Consumer<Handle> becomes(DoomedSnapshot snapshot, SnapshotStatus status) {
        return handle -> SnapshotTable.move(handle, snapshot.snapshotId(), SnapshotStatus.DELETING, status);
    }

    private static Consumer<Handle> becomes(DeleteWithSnapshotsOrder order, VolumeStatus status) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.DELETING, status);
    }

    private static Consumer<Handle> left(DeleteWithSnapshotsOrder order) {
        return handle -> {
            order.snapshots()
                    .forEach(snapshot ->
                            becomes(snapshot, snapshot.statusBefore()).accept(handle));
            becomes(order, order.statusBefore()).accept(handle);
        };
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        var order = order(operation);
        return Stream.concat(
                        order.volume().stream(),
                        order.snapshots().stream().flatMap(snapshot -> snapshot.volume().stream()))
                .map(LvHandle::group)
                .findFirst();
    }

    @Override
    public List<UUID> consumed(Operation operation) {
        return order(operation).snapshots().stream()
                .map(DoomedSnapshot::snapshotId)
                .toList();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return left(order(operation));
    }

    private static DeleteWithSnapshotsOrder order(Operation operation) {
        return RequestText.read(operation.request(), DeleteWithSnapshotsOrder.class);
    }
}
