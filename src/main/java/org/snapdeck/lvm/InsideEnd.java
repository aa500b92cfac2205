package org.snapdeck.lvm;

/// Why a snapshot was unmounted that somebody looked into.
public enum InsideEnd {
    /// The console said so.
    CLOSED,
    LIMIT,
    /// The console was not heard of for long.
    SILENT
}
