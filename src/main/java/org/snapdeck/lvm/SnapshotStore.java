package org.snapdeck.lvm;

/// Where a snapshot keeps what its origin overwrites.
public sealed interface SnapshotStore {

    /// In a store of its own, for which LVM takes that size, rounded up to extents and down to what can be
    /// needed, or refuses. What is smaller than [SnapshotSpace#enough] may overflow, and the snapshot is lost
    /// then.
    ///
    /// It is never a percentage of the origin: of one, LVM takes what is left in a group that is nearly full,
    /// and says nothing.
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
