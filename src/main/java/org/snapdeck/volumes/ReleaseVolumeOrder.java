package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request to give a volume out of the console's care.
///
/// @param volume on its host; empty when its group is away
/// @param former all tags of ours that it bears, which are taken off
/// @param snapshots those whose rows go with it, as their group is away as well; older journals tell of none
record ReleaseVolumeOrder(
        UUID volumeId, Optional<LvHandle> volume, Tags former, VolumeStatus statusBefore, List<UUID> snapshots) {
    ReleaseVolumeOrder {
        snapshots = snapshots == null ? List.of() : List.copyOf(snapshots);
    }

    static ReleaseVolumeOrder of(UUID volumeId, LogicalVolume seen, VolumeStatus statusBefore) {
        return new ReleaseVolumeOrder(volumeId, seen.handle(), seen.tags().ours(), statusBefore, List.of());
    }

    static ReleaseVolumeOrder unseen(UUID volumeId, VolumeStatus statusBefore, List<UUID> snapshots) {
        return new ReleaseVolumeOrder(volumeId, Optional.empty(), Tags.NONE, statusBefore, snapshots);
    }

    /// Whether the host bears anything of ours that has to be taken off.
    boolean hasTags() {
        return !former.all().isEmpty();
    }

    Retagging change(UUID operationId) {
        return new Retagging(volume.orElseThrow(), Tags.NONE, former, operationId);
    }
}
