package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;

/// What the journal keeps of a request to delete a snapshot.
///
/// @param volume the snapshot on its host; empty when the host does not have it any more
public record DeleteSnapshotOrder(
        UUID snapshotId, Optional<LvHandle> volume, boolean thick, SnapshotStatus statusBefore) {
    static DeleteSnapshotOrder of(Snapshot snapshot, Picture picture) {
        var seen = picture.seen(snapshot);
        return new DeleteSnapshotOrder(
                snapshot.id(),
                seen.flatMap(LogicalVolume::handle),
                seen.map(LogicalVolume::isThickSnapshot).orElse(false),
                snapshot.status());
    }

    /// A killed lvremove can leave a plain volume of a snapshot.
    boolean isWhole(LogicalVolume there) {
        return there.isThickSnapshot() == thick;
    }
}
