package org.snapdeck.lvm;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// The name of a file, which may be any bytes but NUL and the slash.
///
/// @param bytes each a character of its own, from 1 to 255
public record FileName(String bytes) {

    public FileName {
        if (bytes.isEmpty() || bytes.equals(".") || bytes.equals("..")) {
            throw new IllegalArgumentException("not the name of a file in a folder: " + bytes);
        }
        if (bytes.chars().anyMatch(each -> each == 0 || each == '/' || each > 0xff)) {
            throw new IllegalArgumentException("no name of a file holds a NUL or a slash");
        }
    }

    /// The same as text, such as people write it.
    public static FileName of(String text) {
        return new FileName(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /// For people: what can't be shown, or would mislead, stands there as the number of its byte.
    public String text() {
        return text(bytes);
    }

    static String text(String bytes) {
        var shown = new StringBuilder();
        decoded(bytes).codePoints().forEach(each -> {
            if (isPlain(each)) {
                shown.appendCodePoint(each);
            } else {
                escape(each, shown);
            }
        });
        return shown.toString();
    }

    /// Bytes that are no UTF-8 stay what they are, each a character from the block that stands for such bytes here.
    private static String decoded(String bytes) {
        var raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException _) {
            var each = new StringBuilder();
            for (var one : raw) {
                each.append(one >= 0 ? (char) one : (char) (RAW + (one & 0xff)));
            }
            return each.toString();
        }
    }

    private static final int RAW = 0xe000;

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> character != '\\';
        };
    }

    private static void escape(int character, StringBuilder shown) {
        if (character == '\\') {
            shown.append("\\\\");
        } else if (character >= RAW && character <= RAW + 0xff) {
            shown.append(String.format("\\x%02x", character - RAW));
        } else if (character <= 0xff) {
            shown.append(String.format("\\x%02x", character));
        } else {
            shown.append(String.format("\\u{%x}", character));
        }
    }
}
