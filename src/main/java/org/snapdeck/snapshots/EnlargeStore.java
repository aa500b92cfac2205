package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.ExtensionRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.Extending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Gives the copy-on-write store of a thick snapshot more room, so that it lives longer. LVM does so while volume and
/// snapshot are in use, and says that it succeeded with a snapshot that is dead: only the read-back counts.
public final class EnlargeStore implements OperationKind {
    @Override
    public String name() {
        return "enlarge-store";
    }

    public Operations.Request request(EnlargeStoreRequest wanted) {
        return (handle, picture) -> {
            var snapshot = picture.snapshot(wanted.snapshotId())
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SnapshotAction.ENLARGE_STORE, snapshot, picture));
            RequestRefused.unlessAllowed(ExtensionRules.explainStore(snapshot, wanted.size(), picture));
            var there = picture.seen(snapshot)
                    .flatMap(LogicalVolume::handle)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            SnapshotTable.move(handle, snapshot.id(), snapshot.status(), SnapshotStatus.UPDATING);
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    snapshot.projectId(),
                    picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId(),
                    snapshot.id(),
                    snapshot.name(),
                    RequestText.of(new EnlargeStoreOrder(snapshot.id(), there, wanted.size())));
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return extending(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return extending(operation).settle(operation, host);
    }

    private static Extending extending(Operation operation) {
        var order = order(operation);
        return new Extending(
                order.change(operation.id()),
                made -> enlarged(order, made),
                becomes(order, SnapshotStatus.AVAILABLE),
                becomes(order, SnapshotStatus.ERROR));
    }

    private static Consumer<Handle> enlarged(EnlargeStoreOrder order, LogicalVolume made) {
        return handle -> {
            SnapshotTable.store(handle, order.snapshotId(), made.size());
            becomes(order, SnapshotStatus.AVAILABLE).accept(handle);
        };
    }

    private static Consumer<Handle> becomes(EnlargeStoreOrder order, SnapshotStatus status) {
        return handle -> SnapshotTable.move(handle, order.snapshotId(), SnapshotStatus.UPDATING, status);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).snapshot().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return becomes(order(operation), SnapshotStatus.AVAILABLE);
    }

    private static EnlargeStoreOrder order(Operation operation) {
        return RequestText.read(operation.request(), EnlargeStoreOrder.class);
    }
}
