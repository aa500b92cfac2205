package org.snapdeck.demo.lvm;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The operands of `dd`, all amounts in bytes.
record DdWords(Map<String, String> values, Optional<String> unknown) {

    private static final Set<String> KNOWN =
            Set.of("if", "of", "bs", "skip", "seek", "count", "iflag", "oflag", "conv", "status");
    private static final Set<String> FLAGS =
            Set.of("direct", "skip_bytes", "seek_bytes", "count_bytes", "fullblock", "nofollow");
    private static final Set<String> CONVERSIONS = Set.of("notrunc", "nocreat", "fdatasync", "fsync", "sparse");
    private static final Set<String> LEVELS = Set.of("progress", "none");
    private static final long USUAL_BLOCK = 512;

    static DdWords of(List<String> words) {
        var values = new HashMap<String, String>();
        for (var word : words) {
            var pair = word.split("=", 2);
            if (pair.length < 2 || !KNOWN.contains(pair[0]) || !isKnown(pair[0], pair[1])) {
                return new DdWords(values, Optional.of(word));
            }
            values.put(pair[0], pair[1]);
        }
        return new DdWords(values, Optional.empty());
    }

    private static boolean isKnown(String name, String value) {
        return switch (name) {
            case "iflag", "oflag" -> FLAGS.containsAll(List.of(value.split(",")));
            case "conv" -> CONVERSIONS.containsAll(List.of(value.split(",")));
            case "status" -> LEVELS.contains(value);
            case "if", "of" -> !value.isEmpty();
            default -> value.matches("[0-9]{1,18}[KMG]?");
        };
    }

    Optional<String> file(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean reports(String level) {
        return has("status", level);
    }

    boolean converts(String how) {
        return has("conv", how);
    }

    private boolean has(String name, String value) {
        return List.of(values.getOrDefault(name, "").split(",")).contains(value);
    }

    private long block() {
        return values.containsKey("bs") ? number(values.get("bs")) : USUAL_BLOCK;
    }

    long skip() {
        return amount("skip", has("iflag", "skip_bytes"), 0);
    }

    long seek() {
        return amount("seek", has("oflag", "seek_bytes"), 0);
    }

    long count() {
        return amount("count", has("iflag", "count_bytes"), Long.MAX_VALUE);
    }

    private long amount(String name, boolean inBytes, long otherwise) {
        if (!values.containsKey(name)) {
            return otherwise;
        }
        var number = number(values.get(name));
        return inBytes ? number : number * block();
    }

    private static long number(String text) {
        var unit = "KMG".indexOf(text.charAt(text.length() - 1)) + 1;
        var digits = unit == 0 ? text : text.substring(0, text.length() - 1);
        return Long.parseLong(digits) << (10 * unit);
    }

    /// As it says at its end what it has moved.
    String summary(long bytes, Duration taken) {
        var records = bytes / block() + "+" + (bytes % block() == 0 ? 0 : 1);
        return records + " records in\n" + records + " records out\n" + amount(bytes, taken) + "\n";
    }

    static String amount(long bytes, Duration taken) {
        return String.format(
                Locale.ROOT,
                "%d bytes (%.1f MB, %.1f MiB) copied, %.5g s",
                bytes,
                bytes / 1e6,
                bytes / 0x1p20,
                taken.toMillis() / 1000.0);
    }
}
