package org.snapdeck.volumes;

import java.util.UUID;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request to release a volume.
///
/// @param former the tags of ours that it bears
public record ReleaseVolumeOrder(UUID volumeId, LvHandle volume, Tags former, VolumeStatus statusBefore) {
    static ReleaseVolumeOrder of(UUID volumeId, LogicalVolume seen, VolumeStatus statusBefore) {
        return new ReleaseVolumeOrder(
                volumeId, seen.handle().orElseThrow(), seen.tags().ours(), statusBefore);
    }

    /// Whether the host bears anything of ours that has to be taken off.
    boolean hasTags() {
        return !former.all().isEmpty();
    }

    Retagging change(UUID operationId) {
        return new Retagging(volume, Tags.NONE, former, operationId);
    }
}
