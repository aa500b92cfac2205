package org.snapdeck.keyring;

import java.util.Optional;
import org.snapdeck.ssh.Secret;

/// Where the system keeps its user's secrets. Its methods may be slow, but none waits for ever.
public interface Keyring {

    /// Whether a secret can be kept now, and in what. Asks nobody anything.
    KeyringState state();

    /// Whether there is such an entry, even in a keyring that is locked.
    ///
    /// @throws KeyringFailure that can't be told
    boolean holds(KeyringEntry entry) throws KeyringFailure;

    /// The secret of an entry, if it can be had without asking a person to unlock the keyring: nobody may sit
    /// there.
    ///
    /// @return to be closed by whoever gets it; nothing when there is no such entry
    /// @throws KeyringFailure there is one, but it can't be read, or that can't be told
    Optional<Secret> find(KeyringEntry entry) throws KeyringFailure;

    /// Keeps a copy of the secret, in place of an earlier one. The system may ask the person to unlock the keyring.
    ///
    /// @throws KeyringFailure it was not kept
    void keep(KeyringEntry entry, Secret secret) throws KeyringFailure;

    /// Takes the entry out, if there is one. The system may ask the person to unlock the keyring.
    ///
    /// @throws KeyringFailure it may still be there
    void forget(KeyringEntry entry) throws KeyringFailure;
}
