package org.snapdeck.volumes;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.QuotaRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Making;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Makes an empty volume in a pool.
public final class CreateVolume implements OperationKind {
    @Override
    public String name() {
        return "create-volume";
    }

    public Operations.Request request(CreateVolumeRequest wanted) {
        return (handle, picture) -> {
            var size = SpaceNeed.roundedUp(wanted.pool(), wanted.size(), picture);
            RequestRefused.unlessAllowed(QuotaRules.volumeFits(wanted.projectId(), size, picture));
            RequestRefused.unlessAllowed(HostRules.poolIsSound(wanted.pool(), picture));
            RequestRefused.unlessAllowed(HostRules.volumeHasSpace(wanted.pool(), wanted.size(), picture));
            RequestRefused.unlessAllowed(
                    LvmNames.allow(() -> CreateVolumeOrder.of(wanted).change()));
            VolumeTable.insert(handle, row(wanted, size));
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    wanted.projectId(),
                    wanted.pool().hostId(),
                    wanted.id(),
                    wanted.name(),
                    RequestText.of(CreateVolumeOrder.of(wanted)));
        };
    }

    private static Volume row(CreateVolumeRequest wanted, ByteSize size) {
        var now = Instant.now();
        return new Volume(
                wanted.id(),
                wanted.projectId(),
                wanted.pool(),
                Volume.lvNameOf(wanted.id()),
                Optional.empty(),
                wanted.name(),
                wanted.description(),
                VolumeStatus.CREATING,
                size,
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                now,
                now,
                0);
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return making(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return making(operation).settle(operation, host);
    }

    private static Making making(Operation operation) {
        var order = order(operation);
        return new Making(order.change(), made -> available(order, made), error(order));
    }

    private static Consumer<Handle> available(CreateVolumeOrder order, LogicalVolume made) {
        return handle -> {
            VolumeTable.found(handle, order.volumeId(), made.uuid(), made.size());
            VolumeTable.move(handle, order.volumeId(), VolumeStatus.CREATING, VolumeStatus.AVAILABLE);
        };
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).path().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return error(order(operation));
    }

    private static Consumer<Handle> error(CreateVolumeOrder order) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.CREATING, VolumeStatus.ERROR);
    }

    private static CreateVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), CreateVolumeOrder.class);
    }
}
