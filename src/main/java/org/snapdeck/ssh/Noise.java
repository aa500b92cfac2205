package org.snapdeck.ssh;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The beginning of what a host says beside a script's own output; the rest is read and dropped.
final class Noise {

    private static final int MOST = 8 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    synchronized void append(byte[] source, int from, int length) {
        bytes.write(source, from, Math.min(length, MOST - bytes.size()));
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
