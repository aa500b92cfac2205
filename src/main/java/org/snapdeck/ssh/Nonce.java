package org.snapdeck.ssh;

import java.security.SecureRandom;
import java.util.HexFormat;

/// What tells the marks of one call from everything else that a host prints.
record Nonce(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 128;

    Nonce {
        if (!text.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a nonce: " + text);
        }
    }

    static Nonce random() {
        var bytes = new byte[BITS / Byte.SIZE];
        RANDOM.nextBytes(bytes);
        return new Nonce(HexFormat.of().formatHex(bytes));
    }
}
