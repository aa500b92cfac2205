package org.snapdeck.ssh;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A password or passphrase. It is never shown, stored nowhere but in the system's keyring, and wiped when it is
/// closed.
public final class Secret implements AutoCloseable {

    private final char[] text;
    private boolean wiped;

    private Secret(char[] text) {
        this.text = text;
    }

    /// Keeps a copy: the caller wipes its own.
    public static Secret of(char[] text) {
        return new Secret(text.clone());
    }

    /// A second secret of the same text, to be closed by whoever gets it.
    public synchronized Secret copy() {
        return new Secret(open().clone());
    }

    /// The text in UTF-8, to be wiped by whoever gets it.
    public synchronized byte[] bytes() {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(open()));
        try {
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } finally {
            wipe(encoded);
        }
    }

    /// The text as a string, for the one place where JSch accepts nothing else.
    synchronized String string() {
        return new String(open());
    }

    @Override
    public synchronized void close() {
        Arrays.fill(text, '\0');
        wiped = true;
    }

    private char[] open() {
        if (wiped) {
            throw new IllegalStateException("this secret was wiped");
        }
        return text;
    }

    private static void wipe(ByteBuffer buffer) {
        Arrays.fill(buffer.array(), (byte) 0);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
