package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
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

/// Takes a snapshot of a volume.
public final class CreateSnapshot implements OperationKind {
    @Override
    public String name() {
        return "create-snapshot";
    }

    /// What cinder-api does: rules, quota, the row and the message, in one transaction.
    public Operations.Request request(CreateSnapshotRequest wanted) {
        return (handle, picture) -> {
            var admitted = AdmittedSnapshot.of(wanted, picture);
            admitted.insert(handle);
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    admitted.volume().projectId(),
                    admitted.volume().pool().hostId(),
                    wanted.id(),
                    wanted.name(),
                    RequestText.of(admitted.order()));
        };
    }

    /// What cinder-volume does: the lvcreate, and the look at what became of it.
    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).execute(host);
    }

    /// What Cinder lacks: find out what the host did when nobody was there to hear.
    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return cutting(operation).settle(operation, host);
    }

    private static Cutting cutting(Operation operation) {
        var order = order(operation);
        return Cutting.of(order.cut(), (_, made) -> order.available(made), order.failed());
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).origin().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return order(operation).failed();
    }

    private static CreateSnapshotOrder order(Operation operation) {
        return RequestText.read(operation.request(), CreateSnapshotOrder.class);
    }
}
