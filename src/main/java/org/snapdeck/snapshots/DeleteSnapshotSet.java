package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Removes the snapshots that were taken together from their host, in one script that looks at all of them before it
/// touches the first. What is gone can't be brought back: from the first on it goes through with the others, and what
/// could not be removed can be asked for again.
public final class DeleteSnapshotSet implements OperationKind {
    @Override
    public String name() {
        return "delete-snapshot-set";
    }

    public Operations.Request request(UUID operationId, UUID setId) {
        return (handle, picture) -> {
            var set = picture.set(setId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.set.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SetAction.DELETE, set, picture));
            var order = DeleteSnapshotSetOrder.of(set, picture);
            orders(order)
                    .forEach(member -> SnapshotTable.move(
                            handle, member.snapshotId(), member.statusBefore(), SnapshotStatus.DELETING));
            return new NewOperation(
                            operationId,
                            name(),
                            set.projectId(),
                            set.hostId(),
                            set.id(),
                            set.name(),
                            RequestText.of(order))
                    .of(set.members());
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        var removals = order.removals(operation.id());
        return removals.isEmpty()
                ? Ending.done(each(order.unseen(), DeleteSnapshot::gone))
                : withUnseen(
                        order,
                        order.together(operation.id()).execute(host, line -> line.send(lvm -> lvm.remove(removals))));
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return withUnseen(order, order.together(operation.id()).settle(operation, host));
    }

    /// The rows of what is not on the host go with the others, or stay with them.
    private static Ending withUnseen(DeleteSnapshotSetOrder order, Ending ending) {
        if (!ending.state().isFinal()) {
            return ending;
        }
        var done = ending.state() == OperationState.DONE;
        var rows = each(order.unseen(), done ? DeleteSnapshot::gone : DeleteSnapshot::asBefore);
        return ending.and(rows);
    }

    @FunctionalInterface
    private interface Becoming {
        Consumer<Handle> rows(DeleteSnapshotOrder order);
    }

    private static Consumer<Handle> each(List<DeleteSnapshotOrder> orders, Becoming becoming) {
        return handle -> orders.forEach(order -> becoming.rows(order).accept(handle));
    }

    private static Stream<DeleteSnapshotOrder> orders(DeleteSnapshotSetOrder order) {
        return order.members().stream().map(DeleteSnapshotSetOrder.Member::order);
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
    public List<UUID> consumed(Operation operation) {
        return operation.parts();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return each(orders(order(operation)).toList(), DeleteSnapshot::asBefore);
    }

    private static DeleteSnapshotSetOrder order(Operation operation) {
        return RequestText.read(operation.request(), DeleteSnapshotSetOrder.class);
    }
}
