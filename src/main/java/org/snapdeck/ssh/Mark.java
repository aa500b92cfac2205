package org.snapdeck.ssh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A line of ours in what a host prints: its kind, the rest of the line, and where it stands, line breaks
/// included.
record Mark(String kind, String rest, int start, int end) {

    static byte[] prefix(Nonce nonce) {
        return ("\n@@snapdeck " + nonce.text() + " ").getBytes(StandardCharsets.UTF_8);
    }

    /// All marks whose lines are whole.
    static List<Mark> all(byte[] bytes, Nonce nonce) {
        var prefix = prefix(nonce);
        var marks = new ArrayList<Mark>();
        var from = 0;
        while (true) {
            var start = find(prefix, bytes, bytes.length, from);
            if (start < 0) {
                return marks;
            }
            var end = lineEnd(bytes, bytes.length, start + prefix.length);
            if (end < 0) {
                return marks;
            }
            marks.add(of(bytes, start, start + prefix.length, end));
            from = end + 1;
        }
    }

    /// Where the pattern first stands in the bytes before the limit, or -1.
    static int find(byte[] pattern, byte[] bytes, int limit, int from) {
        for (var start = from; start <= limit - pattern.length; start++) {
            var matched = 0;
            while (matched < pattern.length && bytes[start + matched] == pattern[matched]) {
                matched++;
            }
            if (matched == pattern.length) {
                return start;
            }
        }
        return -1;
    }

    static int lineEnd(byte[] bytes, int limit, int from) {
        for (var at = from; at < limit; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static Mark of(byte[] bytes, int start, int text, int end) {
        var parts = new String(bytes, text, end - text, StandardCharsets.UTF_8).split(" ", 2);
        return new Mark(parts[0], parts.length == 1 ? "" : parts[1], start, end + 1);
    }
}
