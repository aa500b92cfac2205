package org.snapdeck.hosts;

/// What is to become of a secret in the system's keyring.
enum RememberChoice {
    KEEP,
    FORGET,
    /// Nothing was asked, or nothing can be done.
    LEAVE
}
