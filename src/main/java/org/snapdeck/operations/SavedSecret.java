package org.snapdeck.operations;

import org.snapdeck.keyring.KeyringState;

/// What the system's keyring knows of a host's secret.
///
/// @param held whether there is one in it
/// @param refused whether the host did not accept that one, or it did not open the key
public record SavedSecret(KeyringState keyring, boolean held, boolean refused) {

    public static SavedSecret none(KeyringState keyring) {
        return new SavedSecret(keyring, false, false);
    }
}
