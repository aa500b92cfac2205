package org.snapdeck.keyring;

import java.nio.file.Path;
import java.util.Optional;
import org.snapdeck.ssh.HostAddress;

/// What a secret in the keyring is for.
///
/// @param keyFile the key that the passphrase opens; without it, the secret is the user's password
public record KeyringEntry(HostAddress address, Optional<Path> keyFile) {

    /// The account that it is filed under, the same from start to start.
    String account() {
        return keyFile.map(file -> "passphrase of " + file + " for ").orElse("password of ") + address;
    }

    /// What people read when they open the keyring.
    String label() {
        return "Snapdeck: " + account();
    }
}
