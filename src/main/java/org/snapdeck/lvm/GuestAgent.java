package org.snapdeck.lvm;

/// What is known of the guest agent of an instance, once it was asked.
public sealed interface GuestAgent {
    /// It answers, and can freeze the instance's filesystems.
    record Ready() implements GuestAgent {}

    /// It answers; the instance's filesystems are frozen already.
    record Frozen() implements GuestAgent {}

    /// @param why in the host's words
    record Silent(String why) implements GuestAgent {}
}
