package org.snapdeck.lvm;

/// Where a snapshot keeps what its origin overwrites.
public sealed interface SnapshotStore {

    /// In a store of its own of that size, which may overflow and is lost then. LVM rounds it up to extents, and down
    /// to
    /// what a snapshot can ever need.
    record Sized(ByteSize size) implements SnapshotStore {
        public Sized {
            if (size.bytes() == 0) {
                throw new IllegalArgumentException("A store has a size");
            }
        }
    }

    /// In the thin pool that the origin lives in.
    record InPool() implements SnapshotStore {}
}
