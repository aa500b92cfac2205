package org.snapdeck.lvm;

/// Why our own script did not run the command.
public enum Refusal {
    /// The device is open more often than the person knew.
    MORE_USE,
    /// The host did not say how often the device is open. Unknown is not free.
    USE_UNKNOWN,
    /// Somebody else than a filesystem of the host has it open.
    OTHER_USE,
    /// Somebody stopped the device; its writers hang.
    SUSPENDED,
    /// Another snapshot is being merged into the volume.
    MERGING,
    /// libvirt did not say how an instance is that was to stand still.
    INSTANCE_UNSEEN,
    /// An instance that was to stand still does not run.
    NOT_RUNNING,
    /// Somebody else has frozen its filesystems.
    FROZEN_ALREADY,
    /// Its agent does not answer.
    AGENT_SILENT,
    /// The guard that brings it back could not be armed, so it was left alone.
    UNGUARDED,
    /// It could not be made to stand still, and was brought back.
    NOT_HELD
}
