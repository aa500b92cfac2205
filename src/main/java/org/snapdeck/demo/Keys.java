package org.snapdeck.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;

/// Key pairs in files of OpenSSH's form, made when they are first needed.
final class Keys {

    private static final int BITS = 256;

    private Keys() {}

    static KeyPair keep(PrivateFolder folder, String name) throws IOException {
        try {
            var kept = folder.read(name);
            return kept.isPresent() ? load(name, kept.get()) : generate(folder, name);
        } catch (GeneralSecurityException failure) {
            throw new IOException("Key " + name + " of the demo host is unusable", failure);
        }
    }

    /// A new pair in the place of the old one.
    static KeyPair replace(PrivateFolder folder, String name) throws IOException {
        try {
            return generate(folder, name);
        } catch (GeneralSecurityException failure) {
            throw new IOException("No key could be made for the demo host", failure);
        }
    }

    private static KeyPair load(String name, byte[] content) throws IOException, GeneralSecurityException {
        var pairs = SecurityUtils.loadKeyPairIdentities(
                null, () -> name, new ByteArrayInputStream(content), FilePasswordProvider.EMPTY);
        return pairs.iterator().next();
    }

    private static KeyPair generate(PrivateFolder folder, String name) throws IOException, GeneralSecurityException {
        var pair = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, BITS);
        var text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "snapdeck-demo", null, text);
        folder.replace(name, text.toByteArray());
        return pair;
    }

    /// `SHA256:...`, as `ssh-keygen -l` prints it.
    static String fingerprint(PublicKey key) {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    }

    /// The key as it goes over the wire and into a `known_hosts` file.
    static byte[] blob(PublicKey key) {
        var buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(key);
        return buffer.getCompactData();
    }
}
