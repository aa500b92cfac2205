package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.LvHandle;
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

/// Removes a volume that nobody uses and that has no snapshots: not by our rows, and not on the host itself,
/// where LVM is told under its own lock to leave an origin alone; by itself it would silently take the
/// snapshots along.
public final class DeleteVolume implements OperationKind {
    @Override
    public String name() {
        return "delete-volume";
    }

    public Operations.Request request(UUID operationId, UUID volumeId) {
        return (handle, picture) -> {
            var volume =
                    picture.volume(volumeId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.DELETE, volume, picture));
            VolumeTable.move(handle, volumeId, volume.status(), VolumeStatus.DELETING);
            return new NewOperation(
                    operationId,
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    volumeId,
                    volume.name(),
                    RequestText.of(DeleteVolumeOrder.of(volume, picture)));
        };
    }

    /// What is not on the host needs no command.
    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return order.volume().isEmpty()
                ? Ending.done(gone(order))
                : removing(operation, order).execute(host, volume -> !volume.isThickSnapshot());
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return removing(operation, order(operation)).settle(operation, host, volume -> !volume.isThickSnapshot());
    }

    private static Removing removing(Operation operation, DeleteVolumeOrder order) {
        return new Removing(
                order.removal(operation.id()).orElseThrow(),
                gone(order),
                becomes(order, order.statusBefore()),
                becomes(order, VolumeStatus.ERROR_DELETING));
    }

    private static Consumer<Handle> gone(DeleteVolumeOrder order) {
        return handle -> VolumeTable.delete(handle, order.volumeId());
    }

    private static Consumer<Handle> becomes(DeleteVolumeOrder order, VolumeStatus status) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.DELETING, status);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return order(operation).volume().map(LvHandle::group);
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        var order = order(operation);
        return becomes(order, order.statusBefore());
    }

    private static DeleteVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), DeleteVolumeOrder.class);
    }
}
