package org.snapdeck.volumes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.inventory.CopyRules;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.QuotaRules;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.CopyProgress;
import org.snapdeck.operations.Copying;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Makes a volume that begins with what a snapshot or another volume holds. In the source's own thin pool that is
/// done at once; else a job on the host copies it, and the volume is not available before it has ended well.
public final class CopyVolume implements OperationKind {
    @Override
    public String name() {
        return "copy-volume";
    }

    public Operations.Request request(CopyVolumeRequest request) {
        var wanted = request.wanted();
        return (handle, picture) -> {
            RequestRefused.unlessAllowed(CopyRules.explain(request.source(), wanted.size(), wanted.pool(), picture));
            var size = SpaceNeed.roundedUp(wanted.pool(), wanted.size(), picture);
            RequestRefused.unlessAllowed(QuotaRules.volumeFits(wanted.projectId(), size, picture));
            RequestRefused.unlessAllowed(HostRules.poolIsSound(wanted.pool(), picture));
            var origin = CopyOrigin.of(request.source(), picture)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
            RequestRefused.unlessAllowed(
                    LvmNames.allow(() -> CopyVolumeOrder.of(request, origin).plan()));
            RequestRefused.unlessAllowed(useIsAgreed(request, origin, picture));
            VolumeTable.insert(handle, row(wanted, size, origin));
            return new NewOperation(
                    wanted.operationId(),
                    name(),
                    wanted.projectId(),
                    wanted.pool().hostId(),
                    wanted.id(),
                    wanted.name(),
                    RequestText.of(CopyVolumeOrder.of(request, origin)));
        };
    }

    /// A snapshot stands still, whoever uses the volume.
    private static Verdict useIsAgreed(CopyVolumeRequest request, CopyOrigin origin, Picture picture) {
        return origin.isSnapshot()
                ? Verdict.allowed()
                : VolumeUse.of(origin.volume(), picture)
                        .isAgreedTo(request.agreed().use(), origin.name());
    }

    /// A volume that a machine can start from gives that to what is made of it, as Cinder does.
    private static Volume row(CreateVolumeRequest wanted, ByteSize size, CopyOrigin origin) {
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
                origin.volume().bootable(),
                origin.volume().bootable() ? origin.imageMetadata() : Map.of(),
                Optional.of(origin.source()),
                now,
                now,
                0);
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return copying(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return copying(operation).settle(operation, host);
    }

    @Override
    public Optional<Reason> unseen(Operation operation) {
        return CopyProgress.unseen(operation);
    }

    @Override
    public void tidy(Operation ended, HostLine host) throws RemoteFailure {
        if (!order(ended).plan().isClone()) {
            host.forgetCopy(ended.id());
        }
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).wanted().path().group());
    }

    /// It is read in one and written in another, or in the same.
    @Override
    public List<VgName> groups(Operation operation) {
        var order = order(operation);
        return Stream.of(order.source().group(), order.wanted().path().group())
                .distinct()
                .toList();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return moved(order(operation), VolumeStatus.ERROR);
    }

    private static Copying copying(Operation operation) {
        var order = order(operation);
        return new Copying(
                order.plan(),
                new Copying.Rows(
                        found(order, VolumeStatus.AVAILABLE),
                        found(order, VolumeStatus.ERROR),
                        moved(order, VolumeStatus.ERROR),
                        handle -> VolumeTable.delete(handle, order.volumeId())));
    }

    private static Function<LogicalVolume, Consumer<Handle>> found(CopyVolumeOrder order, VolumeStatus status) {
        return volume -> handle -> {
            VolumeTable.found(handle, order.volumeId(), volume.uuid(), volume.size());
            VolumeTable.move(handle, order.volumeId(), VolumeStatus.CREATING, status);
        };
    }

    private static Consumer<Handle> moved(CopyVolumeOrder order, VolumeStatus status) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.CREATING, status);
    }

    static CopyVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), CopyVolumeOrder.class);
    }
}
