package org.snapdeck.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Something to write on a volume that differs at every place, and from every other ledger: its lines are numbered.
///
/// @param first number, of eight digits
public record Ledger(int first) {
    private static final int LAST = 99_999_999;

    /// What prints so many bytes of it.
    String command(long bytes) {
        return "seq " + first + " " + LAST + " | head -c " + bytes;
    }

    /// The SHA-256 of its first bytes, reckoned here.
    public String sum(long bytes) {
        var digest = sha256();
        var left = bytes;
        for (var number = first; left > 0; number++) {
            var line = (number + "\n").getBytes(US_ASCII);
            var length = (int) Math.min(left, line.length);
            digest.update(line, 0, length);
            left -= length;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
