package org.snapdeck.volumes;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.AttachmentTable;
import org.snapdeck.inventory.ExtensionRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.ByteSize;
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

/// Makes a volume larger, used or not. One that has thick snapshots is deactivated for the moment, if provably nobody
/// uses it or them, and is activated again whatever becomes of it.
public final class ExtendVolume implements OperationKind {
    @Override
    public String name() {
        return "extend-volume";
    }

    public Operations.Request request(ExtendVolumeRequest wanted) {
        return (handle, picture) -> {
            var volume = picture.volume(wanted.volumeId())
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.EXTEND, volume, picture));
            var size = ExtensionRules.roundedUp(volume, wanted.size(), picture);
            RequestRefused.unlessAllowed(ExtensionRules.explain(volume, size, wanted.atRest(), picture));
            var there = picture.seen(volume)
                    .flatMap(LogicalVolume::handle)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            VolumeTable.move(handle, volume.id(), volume.status(), VolumeStatus.EXTENDING);
            VolumeTable.promise(handle, volume.id(), size);
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    volume.projectId(),
                    volume.pool().hostId(),
                    volume.id(),
                    volume.name(),
                    RequestText.of(ExtendVolumeOrder.of(wanted, volume, there, picture)));
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
        return new Extending(order.change(operation.id()), made -> extended(order, made), left(order), damaged(order));
    }

    private static Consumer<Handle> extended(ExtendVolumeOrder order, LogicalVolume made) {
        return handle -> {
            VolumeTable.found(handle, order.volumeId(), made.uuid(), made.size());
            left(order).accept(handle);
        };
    }

    /// Back to the status before, but for attachments that were recorded as gone meanwhile.
    private static Consumer<Handle> left(ExtendVolumeOrder order) {
        return handle -> end(handle, order, AttachmentTable.readiness(handle, order.volumeId()));
    }

    private static Consumer<Handle> damaged(ExtendVolumeOrder order) {
        return handle -> end(handle, order, VolumeStatus.ERROR_EXTENDING);
    }

    private static void end(Handle handle, ExtendVolumeOrder order, VolumeStatus status) {
        VolumeTable.promise(handle, order.volumeId(), ByteSize.NOTHING);
        VolumeTable.move(handle, order.volumeId(), VolumeStatus.EXTENDING, status);
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).volume().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return left(order(operation));
    }

    private static ExtendVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), ExtendVolumeOrder.class);
    }
}
