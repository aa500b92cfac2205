package org.snapdeck.ssh;

import java.nio.file.Path;

/// A key pair as `ssh-keygen` writes it: the private half in this file, for nobody else's eyes.
record KeyFile(Path file, HostKey publicPart) {

    KeyFile(Path file) {
        this(file, made(file));
    }

    /// As it stands in `authorized_keys`.
    String line() {
        return publicPart.type() + " " + publicPart.base64();
    }

    KeyFileLogin login() {
        return new KeyFileLogin(file);
    }

    private static HostKey made(Path file) {
        LocalProgram.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file.toString());
        var words = LocalProgram.run("ssh-keygen", "-y", "-f", file.toString()).split("\\s+");
        return new HostKey(words[0], words[1]);
    }
}
