package org.snapdeck.inventory;

/// What a person can do with a snapshot.
public enum SnapshotAction {
    CREATE_VOLUME,
    /// Mounts it read-only on its host, to look for a file.
    LOOK_INSIDE,
    EDIT,
    EDIT_METADATA,
    /// More room for what the volume overwrites, of a thick snapshot.
    ENLARGE_STORE,
    /// When that is done without anybody asking for it.
    EDIT_STORE_RULE,
    /// Puts the volume back to what it held when the snapshot was taken.
    REVERT,
    RESET_STATUS,
    DELETE
}
