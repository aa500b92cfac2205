package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.operations.Together;
import org.snapdeck.ssh.RemoteFailure;

/// Puts a volume back to what it held when a snapshot was taken: a thick one by a merge that consumes the snapshot, a
/// thin one by a swap that keeps it.
public final class RevertVolume implements OperationKind {
    private final Function<UUID, Optional<Snapshot>> snapshots;

    /// @param snapshots the rows as they are now
    public RevertVolume(Function<UUID, Optional<Snapshot>> snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String name() {
        return "revert-volume";
    }

    /// A safety snapshot is an operation of its own, requested before this one.
    public Operations.Request request(RevertVolumeRequest wanted) {
        return (handle, picture) -> {
            var snapshot = picture.snapshot(wanted.snapshotId())
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SnapshotAction.REVERT, snapshot, picture));
            var volume = picture.volume(snapshot.volumeId()).orElseThrow();
            var seen = picture.seen(volume).orElseThrow();
            var source = picture.seen(snapshot).orElseThrow();
            VolumeTable.move(handle, volume.id(), volume.status(), VolumeStatus.REVERTING);
            SnapshotTable.move(handle, snapshot.id(), snapshot.status(), SnapshotStatus.RESTORING);
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    volume.id(),
                    volume.name(),
                    RequestText.of(RevertVolumeOrder.of(wanted, volume, snapshot, seen, source)));
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        if (order.safety().filter(id -> !isThere(id)).isPresent()) {
            return Ending.notSent(Reason.of("reason.revert.no-safety"), order.left());
        }
        var reversal = order.reversal(operation.id());
        return Together.of(order.joined(reversal))
                .execute(host, line -> line.send(lvm -> lvm.revert(List.of(reversal))));
    }

    private boolean isThere(UUID safety) {
        return snapshots
                .apply(safety)
                .filter(snapshot -> snapshot.status() == SnapshotStatus.AVAILABLE)
                .isPresent();
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return Together.of(order.joined(order.reversal(operation.id()))).settle(operation, host);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).volume().group());
    }

    @Override
    public List<UUID> consumed(Operation operation) {
        var order = order(operation);
        return order.thick() ? List.of(order.snapshotId()) : List.of();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return order(operation).left();
    }

    private static RevertVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), RevertVolumeOrder.class);
    }
}
