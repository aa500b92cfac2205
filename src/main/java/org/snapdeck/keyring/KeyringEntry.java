package org.snapdeck.keyring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snapdeck.ssh.HostAddress;

/// What a secret in the keyring is for.
///
/// @param behind the jump hosts on the way there: behind others, the same address is another machine
/// @param keyFile the key that the passphrase opens; without it, the secret is the user's password
public record KeyringEntry(HostAddress address, List<HostAddress> behind, Optional<Path> keyFile) {
    public KeyringEntry {
        behind = List.copyOf(behind);
    }

    /// Of a machine that is reached directly.
    public KeyringEntry(HostAddress address, Optional<Path> keyFile) {
        this(address, List.of(), keyFile);
    }

    /// The account that it is filed under, the same from start to start.
    String account() {
        return keyFile.map(file -> "passphrase of " + file + " for ").orElse("password of ") + address + way();
    }

    private String way() {
        return behind.isEmpty()
                ? ""
                : behind.stream().map(HostAddress::toString).collect(Collectors.joining(", ", " behind ", ""));
    }

    /// What people read when they open the keyring.
    String label() {
        return "Snapdeck: " + account();
    }
}
