package org.snapdeck.lvm;

/// Why our own script did not run the command.
public enum Refusal {
    /// The device is open more often than the person knew.
    MORE_USE,
    /// The host did not say how often the device is open. Unknown is not free.
    USE_UNKNOWN,
    /// Somebody stopped the device; its writers hang.
    SUSPENDED
}
