package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Removal;

/// What the journal keeps of a request to delete a volume with its snapshots, in the order in which they go.
///
/// @param volume the volume on its host; empty when the host does not have it any more
record DeleteWithSnapshotsOrder(
        UUID volumeId,
        Optional<LvHandle> volume,
        boolean thin,
        VolumeStatus statusBefore,
        List<DoomedSnapshot> snapshots) {
    DeleteWithSnapshotsOrder {
        snapshots = List.copyOf(snapshots);
    }

    static DeleteWithSnapshotsOrder of(Volume volume, Picture picture) {
        return new DeleteWithSnapshotsOrder(
                volume.id(),
                picture.seen(volume).flatMap(LogicalVolume::handle),
                volume.pool().isThin(),
                volume.status(),
                picture.snapshotsOf(volume).stream()
                        .map(snapshot -> DoomedSnapshot.of(snapshot, picture))
                        .toList());
    }

    Optional<Removal> removal(DoomedSnapshot snapshot, UUID operationId) {
        return snapshot.volume().map(handle -> Removal.ofSnapshot(handle, snapshot.snapshotId(), operationId));
    }

    /// LVM leaves a thick volume alone if it still has a snapshot, whoever made that.
    Optional<Removal> removal(UUID operationId) {
        return new DeleteVolumeOrder(volumeId, volume, thin, statusBefore).removal(operationId);
    }

    /// All that runs, in its order.
    List<Command> commands(UUID operationId) {
        return Stream.concat(
                        snapshots.stream().flatMap(snapshot -> removal(snapshot, operationId).stream()),
                        removal(operationId).stream())
                .map(Removal::command)
                .toList();
    }
}
