package org.snapdeck.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads the lines of `/proc/self/mountinfo`.
final class MountLines {

    /// Ids, device, root, mount point and options stand before the optional fields, which a lone hyphen ends.
    private static final int FIXED = 6;

    private static final int DEVICE = 2;
    private static final int PATH = 4;

    private MountLines() {}

    static List<Mount> mounts(String text) throws Unreadable {
        return Lines.each(text, MountLines::mount);
    }

    private static Mount mount(String line) {
        var fields = List.of(line.split(" "));
        var hyphen = fields.size() < FIXED
                ? -1
                : fields.subList(FIXED, fields.size()).indexOf("-") + FIXED;
        if (hyphen < FIXED || fields.size() < hyphen + 3) {
            throw new IllegalArgumentException("too few fields");
        }
        return new Mount(
                device(fields.get(DEVICE)),
                unescaped(fields.get(PATH)),
                unescaped(fields.get(hyphen + 1)),
                unescaped(fields.get(hyphen + 2)));
    }

    private static DeviceNumber device(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("no device");
        }
        return new DeviceNumber(Digits.integer(text.substring(0, colon)), Digits.integer(text.substring(colon + 1)));
    }

    /// The kernel writes blanks and backslashes as three octal digits, byte by byte.
    static String unescaped(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(bytes.length);
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\\' && at + 3 < bytes.length && isOctal(bytes, at + 1)) {
                plain.put((byte) Integer.parseInt(new String(bytes, at + 1, 3, StandardCharsets.US_ASCII), 8));
                at += 3;
            } else {
                plain.put(bytes[at]);
            }
        }
        return new String(plain.array(), 0, plain.position(), StandardCharsets.UTF_8);
    }

    private static boolean isOctal(byte[] bytes, int start) {
        for (var at = start; at < start + 3; at++) {
            if (bytes[at] < '0' || bytes[at] > '7') {
                return false;
            }
        }
        return true;
    }
}
