package org.snapdeck.keyring;

/// The keyring did not do what it was asked. It has no cause: what a library says of a call may quote the secret.
@SuppressWarnings("serial") // thrown and caught in one process
public final class KeyringFailure extends Exception {

    public enum Reason {
        /// It is locked, and nobody unlocked it.
        LOCKED,
        /// There is no keyring to keep it in.
        ABSENT,
        /// It did not answer in time.
        NO_ANSWER,
        /// It answered with an error.
        REFUSED
    }

    private final Reason reason;

    /// @param what tells a developer where it broke
    KeyringFailure(Reason reason, String what) {
        super("keyring " + reason + ": " + what);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
