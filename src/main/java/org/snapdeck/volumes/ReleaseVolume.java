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
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Marking;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Gives a volume out of the console's care, Cinder's *unmanage*: our tags are taken off it and its row goes; the
/// logical volume stays on its host as it is, under its own name.
public final class ReleaseVolume implements OperationKind {
    @Override
    public String name() {
        return "release-volume";
    }

    public Operations.Request request(UUID operationId, UUID volumeId) {
        return (handle, picture) -> {
            var volume =
                    picture.volume(volumeId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.RELEASE, volume, picture));
            var order = ReleaseVolumeOrder.of(volumeId, picture.seen(volume).orElseThrow(), volume.status());
            VolumeTable.move(handle, volumeId, volume.status(), VolumeStatus.UNMANAGING);
            return new NewOperation(
                    operationId,
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    volumeId,
                    volume.name(),
                    RequestText.of(order));
        };
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var order = order(operation);
        return order.hasTags() ? marking(operation).execute(host) : Ending.done(released(order));
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return marking(operation).settle(operation, host);
    }

    private static Marking marking(Operation operation) {
        var order = order(operation);
        return new Marking(order.change(operation.id()), released(order), asBefore(order));
    }

    private static Consumer<Handle> released(ReleaseVolumeOrder order) {
        return handle -> VolumeTable.delete(handle, order.volumeId());
    }

    private static Consumer<Handle> asBefore(ReleaseVolumeOrder order) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.UNMANAGING, order.statusBefore());
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).volume().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return asBefore(order(operation));
    }

    private static ReleaseVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), ReleaseVolumeOrder.class);
    }
}
