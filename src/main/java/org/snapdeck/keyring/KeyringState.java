package org.snapdeck.keyring;

/// Whether the system can keep a secret for us, and what keeps it, or why not.
public enum KeyringState {
    /// What the desktops of Linux share.
    SECRET_SERVICE,
    /// The one of macOS.
    KEYCHAIN,
    /// The one of Windows.
    CREDENTIAL_MANAGER,
    /// No keyring service was found.
    NO_SERVICE,
    /// There is a service, but nobody has made a default keyring in it yet.
    NO_DEFAULT,
    /// It does not answer in time.
    NO_ANSWER;

    public boolean isUsable() {
        return switch (this) {
            case SECRET_SERVICE, KEYCHAIN, CREDENTIAL_MANAGER -> true;
            case NO_SERVICE, NO_DEFAULT, NO_ANSWER -> false;
        };
    }
}
