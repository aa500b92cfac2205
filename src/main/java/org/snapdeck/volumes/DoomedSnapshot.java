package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;

/// A snapshot that is deleted with its volume.
///
/// @param volume on its host; empty when the host does not have it any more
/// @param thick whether it has a store of its own
record DoomedSnapshot(UUID snapshotId, Optional<LvHandle> volume, boolean thick, SnapshotStatus statusBefore) {
    static DoomedSnapshot of(Snapshot snapshot, Picture picture) {
        var seen = picture.seen(snapshot);
        return new DoomedSnapshot(
                snapshot.id(),
                seen.flatMap(LogicalVolume::handle),
                seen.filter(LogicalVolume::isThickSnapshot).isPresent(),
                snapshot.status());
    }

    /// A killed lvremove can leave a plain volume of a snapshot.
    boolean isWhole(LogicalVolume there) {
        return there.isThickSnapshot() == thick;
    }
}
