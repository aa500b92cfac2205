package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Merge;
import org.snapdeck.lvm.Swap;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request to revert a volume.
///
/// @param thick whether the snapshot is merged, which consumes it; else the volume is swapped for a new snapshot of it
/// @param fill how full the snapshot's store was, in percent; what is to be merged
/// @param tags of the volume that takes the place of a thin one
/// @param safety the snapshot that has to be there first
record RevertVolumeOrder(
        UUID volumeId,
        UUID snapshotId,
        LvHandle volume,
        LvHandle snapshot,
        boolean thick,
        double fill,
        Tags tags,
        Optional<UUID> safety) {
    /// The same for the dialog that shows the commands and for the request that has them run.
    ///
    /// @param seen the volume on its host
    /// @param source the snapshot there
    static RevertVolumeOrder of(
            RevertVolumeRequest wanted, Volume volume, Snapshot snapshot, LogicalVolume seen, LogicalVolume source) {
        return new RevertVolumeOrder(
                volume.id(),
                snapshot.id(),
                seen.handle().orElseThrow(),
                source.handle().orElseThrow(),
                source.isThickSnapshot(),
                source.shape().dataPercent().orElse(0),
                // All that the volume has, whoever gave them, but for the operation that made it.
                seen.tags().without(Tag.OPERATION).with(Tag.OPERATION, wanted.operationId()),
                wanted.safety().map(CreateSnapshotRequest::id));
    }

    Merge merge(UUID operationId) {
        return new Merge(volume, snapshot, snapshotId, operationId);
    }

    Swap swap() {
        return new Swap(volume, snapshot, volumeId, tags, false);
    }

    /// What will run on the host, in its order.
    List<Command> commands(UUID operationId) {
        return thick ? List.of(merge(operationId).command()) : swap().commands();
    }
}
