package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.SnapshotSet;
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
import org.snapdeck.ssh.RemoteFailure;

/// Puts all volumes of a set back to what they held when it was taken, in one script that looks at all of them before
/// it touches the first. A merge can't be undone: from the first on it goes through with the others, and what could not
/// be reverted can be asked for again.
public final class RevertSnapshotSet implements OperationKind {
    private final Supplier<Picture> now;

    /// @param now what is known, as it is when the operation begins
    public RevertSnapshotSet(Supplier<Picture> now) {
        this.now = now;
    }

    @Override
    public String name() {
        return "revert-snapshot-set";
    }

    /// A safety set is an operation of its own, requested before this one.
    public Operations.Request request(RevertSnapshotSetRequest wanted) {
        return (handle, picture) -> {
            var set =
                    picture.set(wanted.setId()).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.set.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SetAction.REVERT, set, picture));
            var order = RevertSnapshotSetOrder.of(wanted, set, picture).orElseThrow();
            order.orders().forEach(member -> begin(handle, member));
            return new NewOperation(
                            wanted.operationId(),
                            name(),
                            set.projectId(),
                            set.hostId(),
                            set.id(),
                            set.name(),
                            RequestText.of(order))
                    .of(rows(order));
        };
    }

    /// Only what is available may be reverted, and only to what is.
    private static void begin(Handle handle, RevertVolumeOrder member) {
        VolumeTable.move(handle, member.volumeId(), VolumeStatus.AVAILABLE, VolumeStatus.REVERTING);
        SnapshotTable.move(handle, member.snapshotId(), SnapshotStatus.AVAILABLE, SnapshotStatus.RESTORING);
    }

    private static List<UUID> rows(RevertSnapshotSetOrder order) {
        return order.orders()
                .flatMap(member -> Stream.of(member.volumeId(), member.snapshotId()))
                .toList();
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        if (order.safety().filter(id -> !isThere(id)).isPresent()) {
            return Ending.notSent(Reason.of("reason.set.no-safety"), left(order));
        }
        var reversals = order.reversals(operation.id());
        return order.together(operation.id()).execute(host, line -> line.send(lvm -> lvm.revert(reversals)));
    }

    private boolean isThere(UUID safety) {
        var picture = now.get();
        return picture.set(safety).filter(set -> isTaken(set, picture)).isPresent();
    }

    private static boolean isTaken(SnapshotSet set, Picture picture) {
        return set.members().size() == set.taken()
                && set.members().stream()
                        .flatMap(member -> picture.snapshot(member).stream())
                        .allMatch(member -> member.status() == SnapshotStatus.AVAILABLE);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return order(operation).together(operation.id()).settle(operation, host);
    }

    private static Consumer<Handle> left(RevertSnapshotSetOrder order) {
        return handle -> order.orders().forEach(member -> member.left().accept(handle));
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return groups(operation).stream().findFirst();
    }

    @Override
    public List<VgName> groups(Operation operation) {
        return order(operation).together(operation.id()).groups();
    }

    @Override
    public List<UUID> alike(Operation operation) {
        return order(operation).orders().map(RevertVolumeOrder::volumeId).toList();
    }

    @Override
    public List<UUID> consumed(Operation operation) {
        return order(operation)
                .orders()
                .filter(RevertVolumeOrder::thick)
                .map(RevertVolumeOrder::snapshotId)
                .toList();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return left(order(operation));
    }

    private static RevertSnapshotSetOrder order(Operation operation) {
        return RequestText.read(operation.request(), RevertSnapshotSetOrder.class);
    }
}
