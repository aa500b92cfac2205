package org.snapdeck.inventory;

/// What a person can do with a set of snapshots.
public enum SetAction {
    /// Puts all its volumes back to what they held when it was taken.
    REVERT,
    DELETE
}
