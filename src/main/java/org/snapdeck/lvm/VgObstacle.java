package org.snapdeck.lvm;

/// Why a volume group can't be worked with.
public enum VgObstacle {
    /// One of its disks is missing.
    PARTIAL,
    EXPORTED,
    /// Other hosts use it too, under a lock manager.
    SHARED,
    READ_ONLY,
    /// LVM did not say.
    UNKNOWN
}
