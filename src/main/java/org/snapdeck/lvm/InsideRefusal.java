package org.snapdeck.lvm;

/// Why a snapshot can't be looked into.
public enum InsideRefusal {
    GONE,
    /// Its store has overflowed.
    DEAD,
    SUSPENDED,
    /// Nothing that is known is on it.
    NO_FILESYSTEM,
    /// What is on it is no filesystem that can be mounted beside its origin without harm.
    OTHER_FILESYSTEM,
    /// A whole disk, with partitions.
    PARTITIONED,
    /// The kernel follows links in what is mounted, which would lead into the host's own files.
    UNSAFE,
    /// The guard that unmounts it could not be started, or has ended.
    UNGUARDED
}
