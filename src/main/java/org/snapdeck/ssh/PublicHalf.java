package org.snapdeck.ssh;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the public half of a key without its passphrase.
final class PublicHalf {

    private static final Pattern LINE = Pattern.compile("(\\S+)[ \\t]+([A-Za-z0-9+/=]+)(?:[ \\t].*)?\\R*");
    private static final Pattern PRIVATE =
            Pattern.compile("-----BEGIN OPENSSH PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END .*", Pattern.DOTALL);
    private static final String MAGIC = "openssh-key-v1\0";

    private PublicHalf() {}

    /// What a file that ends in `.pub` holds; nothing if it is another kind of file.
    static Optional<HostKey> ofPublicFile(byte[] content) {
        if (!isOneLine(content)) {
            return Optional.empty(); // and what may be a private key does not become a string, which can't be wiped
        }
        var match = LINE.matcher(text(content));
        try {
            return match.matches() ? Optional.of(new HostKey(match.group(1), match.group(2))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // two words that are no key
        }
    }

    /// It stands unprotected in a private key of OpenSSH's own form; of other forms, in the file beside.
    static Optional<HostKey> ofPrivateFile(Path file, byte[] content) throws IOException {
        var match = PRIVATE.matcher(text(content).strip());
        if (match.matches()) {
            return ofOpenSshForm(match.group(1));
        }
        var beside = file.resolveSibling(file.getFileName() + ".pub");
        return Files.isRegularFile(beside) ? ofPublicFile(Files.readAllBytes(beside)) : Optional.empty();
    }

    /// Behind the magic word stand the cipher, the way from passphrase to key with its options, and how many keys
    /// follow.
    private static Optional<HostKey> ofOpenSshForm(String armoured) throws IOException {
        try (var input = new DataInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(armoured)))) {
            if (!text(input.readNBytes(MAGIC.length())).equals(MAGIC)) {
                return Optional.empty();
            }
            for (var skipped = 0; skipped < 3; skipped++) {
                input.readNBytes(input.readInt());
            }
            return input.readInt() == 1 ? Optional.of(HostKey.of(input.readNBytes(input.readInt()))) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            throw new IOException(malformed);
        }
    }

    private static boolean isOneLine(byte[] content) {
        for (var at = 0; at < content.length - 1; at++) {
            if (content[at] == '\n') {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
