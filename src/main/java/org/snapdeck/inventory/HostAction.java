package org.snapdeck.inventory;

/// What a person can do with a storage host, apart from its address and login.
public enum HostAction {
    /// Nothing new is accepted for it, until it is thawed.
    FREEZE,
    THAW
}
