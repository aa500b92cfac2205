package org.snapdeck.lvm;

/// The room that a thick snapshot takes for its copy-on-write store, counted as LVM counts it.
public final class SnapshotSpace {

    /// LVM's own size of the pieces that are copied; we never ask for another.
    static final ByteSize CHUNK = new ByteSize(4096);

    /// A chunk of the store's table of contents has 16 bytes for each chunk of data.
    private static final long ENTRIES = CHUNK.bytes() / 16;

    private SnapshotSpace() {}

    /// What can never overflow: a chunk for the header, all of the origin, and the table of contents.
    public static ByteSize most(ByteSize origin, ByteSize extent) {
        var data = origin.inPiecesOf(CHUNK);
        var table = Math.ceilDiv(data, ENTRIES);
        var store = CHUNK.times(1 + data + table);
        return extent.times(store.inPiecesOf(extent));
    }

    /// What LVM takes from the group for such a store. `origin` is the size of the origin's device.
    public static ByteSize taken(SnapshotStore store, ByteSize origin, VgSpace space) {
        return switch (store) {
            case SnapshotStore.Whole() -> most(origin, space.extent());
            case SnapshotStore.Sized(var size) -> least(space.roundedUp(size), most(origin, space.extent()));
            case SnapshotStore.InPool() -> ByteSize.NOTHING;
        };
    }

    /// Whether writing to all of the origin could make it overflow.
    public static boolean canOverflow(SnapshotStore store, ByteSize origin, VgSpace space) {
        return switch (store) {
            case SnapshotStore.Whole _, SnapshotStore.InPool _ -> false;
            case SnapshotStore.Sized _ -> taken(store, origin, space).compareTo(most(origin, space.extent())) < 0;
        };
    }

    private static ByteSize least(ByteSize one, ByteSize other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
