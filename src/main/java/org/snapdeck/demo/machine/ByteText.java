package org.snapdeck.demo.machine;

import java.nio.charset.StandardCharsets;

/// Words on the machine are bytes, as under `LC_ALL=C`: each character of a string here is one byte.
public final class ByteText {

    private ByteText() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// What people write, as the bytes that a terminal would send.
    public static String fromPeople(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }
}
