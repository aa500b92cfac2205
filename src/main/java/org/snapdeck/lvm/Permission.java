package org.snapdeck.lvm;

/// Whether a volume or a group can be written to.
public enum Permission {
    WRITEABLE,
    READ_ONLY,
    /// Writeable by its metadata, but this host was told to open it read-only.
    READ_ONLY_OVERRIDE,
    UNKNOWN
}
