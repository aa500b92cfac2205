package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Marking;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Gives a volume out of the console's care, Cinder's *unmanage*: our tags are taken off it and its row goes; the
/// logical volume stays on its host as it is, under its own name. Of a volume whose group is away nothing can be
/// changed on the host; its row goes, and should the group come back, the volume can be adopted as any other.
public final class ReleaseVolume implements OperationKind {
    @Override
    public String name() {
        return "release-volume";
    }

    /// Hands the request in, to the host or to the journal alone.
    ///
    /// @return what the operation is known by
    public UUID handIn(UUID operationId, UUID volumeId, Operations operations, Picture picture) throws RequestRefused {
        return picture.volume(volumeId)
                        .filter(volume -> isUnseen(volume, picture))
                        .isPresent()
                ? operations.note(unseen(operationId, volumeId))
                : operations.request(request(operationId, volumeId));
    }

    private static boolean isUnseen(Volume volume, Picture picture) {
        return picture.seen(volume).isEmpty() && picture.isAway(volume.pool());
    }

    /// For a volume whose group is away.
    public Operations.Note unseen(UUID operationId, UUID volumeId) {
        return picture -> {
            var volume = allowed(volumeId, picture);
            if (!isUnseen(volume, picture)) {
                throw new RequestRefused(Verdict.refusal("rule.release.back", volume.name()));
            }
            var snapshots =
                    picture.snapshotsOf(volume).stream().map(Snapshot::id).toList();
            var order = ReleaseVolumeOrder.unseen(volumeId, volume.status(), snapshots);
            return new NotedChange(operation(operationId, volume, order), released(order));
        };
    }

    private static Volume allowed(UUID volumeId, Picture picture) throws RequestRefused {
        var volume =
                picture.volume(volumeId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
        RequestRefused.unlessAllowed(Rules.explain(VolumeAction.RELEASE, volume, picture));
        return volume;
    }

    private NewOperation operation(UUID operationId, Volume volume, ReleaseVolumeOrder order) {
        return new NewOperation(
                operationId,
                name(),
                volume.projectId(),
                volume.pool().hostId(),
                volume.id(),
                volume.name(),
                RequestText.of(order));
    }

    /// For a volume that its host shows.
    public Operations.Request request(UUID operationId, UUID volumeId) {
        return (handle, picture) -> {
            var volume = allowed(volumeId, picture);
            var seen = picture.seen(volume)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal(
                            "rule.volume.missing", volume.name(), volume.lv().text())));
            var order = ReleaseVolumeOrder.of(volumeId, seen, volume.status());
            VolumeTable.move(handle, volumeId, volume.status(), VolumeStatus.UNMANAGING);
            return operation(operationId, volume, order);
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
        return new Marking(order.change(operation.id()), _ -> released(order), asBefore(order));
    }

    private static Consumer<Handle> released(ReleaseVolumeOrder order) {
        return handle -> {
            order.snapshots().forEach(snapshot -> SnapshotTable.delete(handle, snapshot));
            VolumeTable.delete(handle, order.volumeId());
        };
    }

    private static Consumer<Handle> asBefore(ReleaseVolumeOrder order) {
        return handle -> VolumeTable.move(handle, order.volumeId(), VolumeStatus.UNMANAGING, order.statusBefore());
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return order(operation).volume().map(LvHandle::group);
    }

    @Override
    public List<UUID> consumed(Operation operation) {
        return order(operation).snapshots();
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return asBefore(order(operation));
    }

    private static ReleaseVolumeOrder order(Operation operation) {
        return RequestText.read(operation.request(), ReleaseVolumeOrder.class);
    }
}
