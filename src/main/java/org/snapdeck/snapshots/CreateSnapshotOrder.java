package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.SnapshotTable;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.SnapshotCut;
import org.snapdeck.lvm.SnapshotSpace;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request for a snapshot: enough to carry it out, and to settle it later, whatever
/// becomes of the rows in between.
///
/// @param consistency of a snapshot that is taken as things are
/// @param hold who stands still meanwhile
/// @param store size of the copy-on-write store; empty for a snapshot in a thin pool
public record CreateSnapshotOrder(
        UUID snapshotId,
        LvHandle origin,
        LvName name,
        Optional<ByteSize> store,
        Tags tags,
        int acknowledgedOpens,
        Consistency consistency,
        Optional<Hold> hold) {
    public CreateSnapshotOrder {
        // Orders of former versions know nothing of it.
        hold = hold == null ? Optional.empty() : hold;
    }

    /// The same for the dialog that shows the command and for the request that has it run.
    ///
    /// @param seen the volume on its host
    public static CreateSnapshotOrder of(
            CreateSnapshotRequest wanted, Volume volume, LogicalVolume seen, Consistency consistency) {
        return new CreateSnapshotOrder(
                wanted.id(),
                seen.handle().orElseThrow(),
                Snapshot.lvNameOf(wanted.id()),
                sizeOf(storeOf(seen, wanted.store())),
                Tags.NONE
                        .with(Tag.OPERATION, wanted.operationId())
                        .with(Tag.ID, wanted.id())
                        .with(Tag.VOLUME, volume.id())
                        .with(Tag.PROJECT, volume.projectId())
                        .with(Tag.CONSISTENCY, consistency.word())
                        .with(Tag.NAME, wanted.name()),
                wanted.acknowledgedOpens(),
                consistency,
                wanted.hold());
    }

    public SnapshotCut cut() {
        var cut = SnapshotCut.of(new NewSnapshot(origin, name, snapshotStore(), tags, acknowledgedOpens));
        return hold.map(cut::holding).orElse(cut);
    }

    SnapshotStore snapshotStore() {
        return store.<SnapshotStore>map(SnapshotStore.Sized::new).orElseGet(SnapshotStore.InPool::new);
    }

    /// How good it is, the snapshot itself says: its script has written there what it has proven.
    Consumer<Handle> available(LogicalVolume made) {
        var size = Optional.of(made.size()).filter(_ -> made.isThickSnapshot());
        var reached = Consistency.of(made.tags()).orElse(consistency);
        return handle -> SnapshotTable.available(handle, snapshotId, made.uuid(), size, reached);
    }

    Consumer<Handle> failed() {
        return handle -> SnapshotTable.move(handle, snapshotId, SnapshotStatus.CREATING, SnapshotStatus.ERROR);
    }

    /// The same as one of a set.
    CreateSnapshotOrder in(UUID set) {
        return new CreateSnapshotOrder(
                snapshotId, origin, name, store, tags.with(Tag.SET, set), acknowledgedOpens, consistency, hold);
    }

    /// Where a snapshot keeps what its origin overwrites: in a store of the size that the person chose, or else
    /// of one that can't overflow.
    public static SnapshotStore storeOf(LogicalVolume seen, Optional<ByteSize> chosen) {
        return seen.isThin()
                ? new SnapshotStore.InPool()
                : new SnapshotStore.Sized(chosen.orElseGet(() -> SnapshotSpace.enough(seen.deviceSize())));
    }

    private static Optional<ByteSize> sizeOf(SnapshotStore store) {
        return switch (store) {
            case SnapshotStore.Sized(var size) -> Optional.of(size);
            case SnapshotStore.InPool() -> Optional.empty();
        };
    }
}
