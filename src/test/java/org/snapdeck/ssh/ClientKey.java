package org.snapdeck.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A key pair of somebody who logs in.
record ClientKey(KeyPair pair) {

    static final ClientKey USUAL = ed25519();

    /// Real keys take sixteen or more, so that guessing passphrases takes long.
    private static final int ROUNDS = 1;

    static ClientKey ed25519() {
        return make(KeyPair.ED25519, 0);
    }

    static ClientKey rsa() {
        return make(KeyPair.RSA, 2048);
    }

    HostKey publicPart() {
        return HostKey.of(pair.getPublicKeyBlob());
    }

    /// Writes the private key as `ssh-keygen` would; an empty passphrase leaves it open.
    Path writtenTo(Path file, String passphrase) {
        try (var output = Files.newOutputStream(file)) {
            var bytes = passphrase.isEmpty() ? null : passphrase.getBytes(StandardCharsets.UTF_8);
            pair.writeOpenSSHv1PrivateKey(output, bytes, ROUNDS);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JSchException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ClientKey make(int type, int size) {
        try {
            return new ClientKey(
                    size == 0 ? KeyPair.genKeyPair(new JSch(), type) : KeyPair.genKeyPair(new JSch(), type, size));
        } catch (JSchException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
