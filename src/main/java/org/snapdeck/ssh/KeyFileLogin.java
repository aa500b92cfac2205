package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.Optional;

/// With the key in a file. As with OpenSSH, the agent signs where it holds that key and the file does not give it: the
/// file is the public half alone, or it is protected and nobody gave its passphrase.
///
/// @param agent where the agent listens; nothing for the one that `SSH_AUTH_SOCK` names
public record KeyFileLogin(Path file, Optional<Secret> passphrase, Optional<Path> agent) implements Login {

    public KeyFileLogin(Path file) {
        this(file, Optional.empty());
    }

    public KeyFileLogin(Path file, Secret passphrase) {
        this(file, Optional.of(passphrase));
    }

    public KeyFileLogin(Path file, Optional<Secret> passphrase) {
        this(file, passphrase, Optional.empty());
    }

    @Override
    public void close() {
        passphrase.ifPresent(Secret::close);
    }
}
