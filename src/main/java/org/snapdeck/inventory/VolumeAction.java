package org.snapdeck.inventory;

/// What a person can do with a volume.
public enum VolumeAction {
    CREATE_SNAPSHOT,
    /// A new volume with what this one holds.
    COPY,
    /// An end to the copy that fills this one.
    CANCEL_COPY,
    /// A revert that waits goes on now.
    BEGIN_MERGE,
    EXTEND,
    EDIT,
    EDIT_METADATA,
    RECORD_ATTACHMENT,
    REMOVE_ATTACHMENT,
    RESET_STATUS,
    /// Out of the console's care; the logical volume stays on its host.
    RELEASE,
    DELETE,
    DELETE_WITH_SNAPSHOTS
}
