package org.snapdeck.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The public key by which a host is known: its type, and the key in the form that known-hosts files use.
public record HostKey(String type, String base64) {

    public HostKey {
        if (!type.equals(typeOf(Base64.getDecoder().decode(base64)))) {
            throw new IllegalArgumentException("not a host key of type " + type);
        }
    }

    static HostKey of(byte[] blob) {
        return new HostKey(typeOf(blob), Base64.getEncoder().encodeToString(blob));
    }

    byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    /// What a person compares with `ssh-keygen -lf` on the host's own screen.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getDecoder().decode(base64));
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// A key begins with its type: four bytes of length, then the name.
    private static String typeOf(byte[] blob) {
        var buffer = ByteBuffer.wrap(blob);
        if (buffer.remaining() < Integer.BYTES) {
            throw new IllegalArgumentException("not a host key");
        }
        var length = buffer.getInt();
        if (length <= 0 || length > buffer.remaining()) {
            throw new IllegalArgumentException("not a host key");
        }
        return new String(blob, Integer.BYTES, length, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return type + " " + fingerprint();
    }
}
