package org.snapdeck.snapshots;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SetRules;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.SnapshotSetTable;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Cutting;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Takes snapshots of several volumes of a host together, for an application that spans them: all or none.
public final class CreateSnapshotSet implements OperationKind {
    @Override
    public String name() {
        return "create-snapshot-set";
    }

    public Operations.Request request(CreateSnapshotSetRequest wanted) {
        return (handle, picture) -> {
            var members = admitted(wanted, picture);
            members.forEach(member -> member.insert(handle));
            var set = row(wanted, members);
            SnapshotSetTable.insert(handle, set);
            return new NewOperation(
                            wanted.operationId(),
                            name(),
                            set.projectId(),
                            set.hostId(),
                            set.id(),
                            set.name(),
                            RequestText.of(order(wanted, members)))
                    .of(set.members());
        };
    }

    private static List<AdmittedSnapshot> admitted(CreateSnapshotSetRequest wanted, Picture picture)
            throws RequestRefused {
        var members = new ArrayList<AdmittedSnapshot>();
        for (var member : wanted.members()) {
            members.add(AdmittedSnapshot.of(member, picture));
        }
        RequestRefused.unlessAllowed(SetRules.explain(
                members.stream()
                        .map(member -> new SetRules.Member(
                                member.volume(), member.order().snapshotStore()))
                        .toList(),
                picture));
        if (wanted.hold().isPresent()) {
            var used = members.stream()
                    .map(member -> HoldRules.Used.of(member.volume(), picture))
                    .toList();
            RequestRefused.unlessAllowed(HoldRules.explain(wanted.hold().get(), used));
        }
        return members;
    }

    private static SnapshotSet row(CreateSnapshotSetRequest wanted, List<AdmittedSnapshot> members) {
        var volume = members.getFirst().volume();
        return new SnapshotSet(
                wanted.id(),
                volume.projectId(),
                volume.pool().hostId(),
                wanted.name(),
                wanted.description(),
                wanted.members().stream().map(CreateSnapshotRequest::id).toList(),
                wanted.members().size(),
                Optional.empty(),
                Optional.empty(),
                Instant.now());
    }

    private static CreateSnapshotSetOrder order(CreateSnapshotSetRequest wanted, List<AdmittedSnapshot> members) {
        return new CreateSnapshotSetOrder(
                wanted.id(),
                members.stream().map(member -> member.order().in(wanted.id())).toList(),
                wanted.hold());
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).settle(operation, host);
    }

    private static Cutting cutting(Operation operation) {
        var order = order(operation);
        return new Cutting(
                order.cut(),
                (wanted, made) -> order.member(wanted).available(made),
                times -> handle -> SnapshotSetTable.taken(handle, order.setId(), times),
                failed(order));
    }

    private static Consumer<Handle> failed(CreateSnapshotSetOrder order) {
        return handle -> order.members().forEach(member -> member.failed().accept(handle));
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return groups(operation).stream().findFirst();
    }

    @Override
    public List<VgName> groups(Operation operation) {
        return order(operation).cut().groups();
    }

    @Override
    public List<UUID> alike(Operation operation) {
        return operation.parts();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return failed(order(operation));
    }

    private static CreateSnapshotSetOrder order(Operation operation) {
        return RequestText.read(operation.request(), CreateSnapshotSetOrder.class);
    }
}
