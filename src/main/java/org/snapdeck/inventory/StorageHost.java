package org.snapdeck.inventory;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// A Linux machine with LVM, reached over SSH.
///
/// @param keyFile the private key for [LoginKind#KEY_FILE]
/// @param demo whether this is the demo host inside the console
/// @param frozen whether it is under maintenance, so that nothing new is accepted for it
/// @param version counts the changes of the row
public record StorageHost(
        UUID id,
        String name,
        String address,
        int port,
        String user,
        LoginKind login,
        Optional<Path> keyFile,
        boolean demo,
        boolean frozen,
        long version) {
    public StorageHost {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
    }
}
