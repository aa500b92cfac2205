package org.snapdeck.lvm;

/// The room that a thick snapshot takes for its copy-on-write store, counted as LVM counts it.
public final class SnapshotSpace {

    /// LVM's own size of the pieces that are copied; we never ask for another.
    static final ByteSize CHUNK = new ByteSize(4096);

    /// A chunk of the store's table of contents has 16 bytes for each chunk of data.
    private static final long ENTRIES = CHUNK.bytes() / 16;

    private SnapshotSpace() {}

    /// What can never overflow: a chunk for the header, all of the origin, and the table of contents. `origin`
    /// is the size of the origin's device.
    public static ByteSize enough(ByteSize origin) {
        var data = origin.inPiecesOf(CHUNK);
        var table = Math.ceilDiv(data, ENTRIES);
        return CHUNK.times(1 + data + table);
    }

    /// What LVM takes from the group for such a store: whole extents, but no more than can ever be needed.
    public static ByteSize taken(SnapshotStore store, ByteSize origin, VgSpace space) {
        return switch (store) {
            case SnapshotStore.Sized(var size) -> space.roundedUp(least(size, enough(origin)));
            case SnapshotStore.InPool() -> ByteSize.NOTHING;
        };
    }

    /// Whether writing to all of the origin could make it overflow.
    public static boolean canOverflow(SnapshotStore store, ByteSize origin, VgSpace space) {
        return switch (store) {
            case SnapshotStore.Sized _ -> enough(origin).isMoreThan(taken(store, origin, space));
            case SnapshotStore.InPool _ -> false;
        };
    }

    private static ByteSize least(ByteSize one, ByteSize other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
