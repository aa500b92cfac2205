package org.snapdeck.snapshots;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Merge;
import org.snapdeck.lvm.Reversal;
import org.snapdeck.lvm.Swap;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;
import org.snapdeck.operations.Joined;

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
        return swap(tags.uuid(Tag.OPERATION).orElseThrow());
    }

    private Swap swap(UUID meanwhile) {
        return new Swap(volume, snapshot, volumeId, meanwhile, tags, false);
    }

    Reversal reversal(UUID operationId) {
        return thick ? merge(operationId) : swap();
    }

    /// As one of several: they need names of their own for the time being.
    Reversal reversalAmongOthers(UUID operationId) {
        var both = operationId + " " + volumeId;
        return thick ? merge(operationId) : swap(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    /// How it is done, and found out later.
    Joined joined(Reversal reversal) {
        return switch (reversal) {
            case Merge merge -> new RevertByMerge(merge, fill, merged(), left(), damaged());
            case Swap swap -> new RevertBySwap(swap, this::swapped, left(), damaged());
        };
    }

    private Consumer<Handle> swapped(LogicalVolume made) {
        return handle -> {
            VolumeTable.found(handle, volumeId, made.uuid(), made.size());
            left().accept(handle);
        };
    }

    private Consumer<Handle> merged() {
        return handle -> {
            volume(VolumeStatus.AVAILABLE).accept(handle);
            SnapshotTable.delete(handle, snapshotId);
        };
    }

    /// Both can be used again.
    Consumer<Handle> left() {
        return volume(VolumeStatus.AVAILABLE).andThen(snapshot(SnapshotStatus.AVAILABLE));
    }

    /// A merge that failed has taken a part of the snapshot; a swap takes nothing of it.
    private Consumer<Handle> damaged() {
        return volume(VolumeStatus.ERROR).andThen(snapshot(thick ? SnapshotStatus.ERROR : SnapshotStatus.AVAILABLE));
    }

    private Consumer<Handle> volume(VolumeStatus status) {
        return handle -> VolumeTable.move(handle, volumeId, VolumeStatus.REVERTING, status);
    }

    private Consumer<Handle> snapshot(SnapshotStatus status) {
        return handle -> SnapshotTable.move(handle, snapshotId, SnapshotStatus.RESTORING, status);
    }

    /// What will run on the host, in its order.
    List<Command> commands(UUID operationId) {
        return switch (reversal(operationId)) {
            case Merge merge -> List.of(merge.command());
            case Swap swap -> swap.commands();
        };
    }
}
