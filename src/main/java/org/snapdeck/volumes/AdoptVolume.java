package org.snapdeck.volumes;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.QuotaRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.LogicalVolume;
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

/// Takes a logical volume that is already on a host into the console's care, under its own name: a row here,
/// and our tags there, so that the host itself tells whose it is.
public final class AdoptVolume implements OperationKind {
    @Override
    public String name() {
        return "adopt-volume";
    }

    public Operations.Request request(AdoptVolumeRequest wanted) {
        return (handle, picture) -> {
            RequestRefused.unlessAllowed(new Labels(wanted.name(), "", false).explain());
            RequestRefused.unlessAllowed(HostRules.poolIsSound(wanted.pool(), picture));
            RequestRefused.unlessAllowed(
                    Adoption.explain(wanted.volume(), wanted.pool().hostId(), picture));
            RequestRefused.unlessAllowed(QuotaRules.volumeFits(wanted.projectId(), wanted.size(), picture));
            VolumeTable.insert(handle, row(wanted));
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    wanted.projectId(),
                    wanted.pool().hostId(),
                    wanted.id(),
                    wanted.name(),
                    RequestText.of(AdoptVolumeOrder.of(wanted)));
        };
    }

    private static Volume row(AdoptVolumeRequest wanted) {
        var now = Instant.now();
        return new Volume(
                wanted.id(),
                wanted.projectId(),
                wanted.pool(),
                wanted.volume().path().name(),
                Optional.of(wanted.volume().uuid()),
                wanted.name(),
                "",
                VolumeStatus.MANAGING,
                wanted.size(),
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
        return marking(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return marking(operation).settle(operation, host);
    }

    private static Marking marking(Operation operation) {
        var order = order(operation);
        return new Marking(order.change(), found -> adopted(order, found), forgotten(order));
    }

    /// As large as the host shows it now: somebody may have extended it since it was picked.
    private static Consumer<Handle> adopted(AdoptVolumeOrder order, LogicalVolume found) {
        return handle -> {
            VolumeTable.found(handle, order.volumeId(), found.uuid(), found.size());
            VolumeTable.move(handle, order.volumeId(), VolumeStatus.MANAGING, VolumeStatus.AVAILABLE);
        };
    }

    /// The volume stays what it was before: nobody's.
    private static Consumer<Handle> forgotten(AdoptVolumeOrder order) {
        return handle -> VolumeTable.delete(handle, order.volumeId());
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).volume().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return forgotten(order(operation));
    }

    private static AdoptVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), AdoptVolumeOrder.class);
    }
}
