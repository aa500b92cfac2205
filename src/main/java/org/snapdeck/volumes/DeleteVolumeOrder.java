package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Removal;

/// What the journal keeps of a request to delete a volume.
///
/// @param volume the volume on its host; empty when the host does not have it any more
public record DeleteVolumeOrder(UUID volumeId, Optional<LvHandle> volume, boolean thin, VolumeStatus statusBefore) {
    static DeleteVolumeOrder of(Volume volume, Picture picture) {
        return new DeleteVolumeOrder(
                volume.id(),
                picture.seen(volume).flatMap(LogicalVolume::handle),
                volume.pool().isThin(),
                volume.status());
    }

    /// The same for the dialog that shows the command and for the request that has it run.
    Optional<Removal> removal(UUID operationId) {
        return volume.map(handle -> thin
                ? Removal.ofThinVolume(handle, volumeId, operationId)
                : Removal.ofVolume(handle, volumeId, operationId));
    }
}
