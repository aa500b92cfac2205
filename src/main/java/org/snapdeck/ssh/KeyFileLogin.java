package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.Optional;

/// With the private key in a file, and the passphrase that opens it if it is protected.
public record KeyFileLogin(Path file, Optional<Secret> passphrase) implements Login {

    public KeyFileLogin(Path file) {
        this(file, Optional.empty());
    }

    public KeyFileLogin(Path file, Secret passphrase) {
        this(file, Optional.of(passphrase));
    }

    @Override
    public void close() {
        passphrase.ifPresent(Secret::close);
    }
}
