package org.snapdeck.lvm;

/// LVM's word for the state of a volume's data.
public enum Health {
    /// LVM says nothing bad. It says so of an overflowed snapshot too: see [LvCondition#invalid()].
    GOOD,
    /// A disk is missing.
    PARTIAL,
    /// A thin pool has no room for data.
    OUT_OF_DATA,
    METADATA_READ_ONLY,
    FAILED,
    UNKNOWN
}
