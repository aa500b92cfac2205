package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Consistency;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request for a snapshot: enough to carry it out, and to settle it later, whatever becomes
/// of the rows in between.
///
/// @param store size of the copy-on-write store; empty for one that can't overflow
public record CreateSnapshotOrder(
        UUID snapshotId,
        LvHandle origin,
        LvName name,
        boolean thin,
        Optional<ByteSize> store,
        Tags tags,
        int acknowledgedOpens,
        Consistency consistency) {
    /// The same for the dialog that shows the command and for the request that has it run.
    ///
    /// @param seen the volume on its host
    public static CreateSnapshotOrder of(
            CreateSnapshotRequest wanted, Volume volume, LogicalVolume seen, Consistency consistency) {
        return new CreateSnapshotOrder(
                wanted.id(),
                seen.handle().orElseThrow(),
                Snapshot.lvNameOf(wanted.id()),
                seen.isThin(),
                wanted.store(),
                Tags.NONE
                        .with(Tag.OPERATION, wanted.operationId())
                        .with(Tag.ID, wanted.id())
                        .with(Tag.VOLUME, volume.id())
                        .with(Tag.PROJECT, volume.projectId())
                        .with(Tag.NAME, wanted.name()),
                wanted.acknowledgedOpens(),
                consistency);
    }

    public NewSnapshot change() {
        return new NewSnapshot(origin, name, storeOf(thin, store), tags, acknowledgedOpens);
    }

    /// Where a snapshot keeps what its origin overwrites, by what the person chose.
    public static SnapshotStore storeOf(boolean thin, Optional<ByteSize> store) {
        return thin
                ? new SnapshotStore.InPool()
                : store.<SnapshotStore>map(SnapshotStore.Sized::new).orElseGet(SnapshotStore.Whole::new);
    }
}
