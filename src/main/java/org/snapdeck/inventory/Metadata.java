package org.snapdeck.inventory;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What people and programs note about a volume or a snapshot, key by key.
///
/// @param own of the row itself
/// @param image of the image that a bootable volume came from; Cinder calls it glance metadata
public record Metadata(Map<String, String> own, Map<String, String> image) {
    private static final int LONGEST = 255;

    public Metadata {
        own = Map.copyOf(own);
        image = Map.copyOf(image);
    }

    public static Metadata of(Volume volume) {
        return new Metadata(volume.metadata(), volume.imageMetadata());
    }

    public static Metadata of(Snapshot snapshot) {
        return new Metadata(snapshot.metadata(), snapshot.imageMetadata());
    }

    /// A line for each, `key = value`, by key.
    public static String text(Map<String, String> entries) {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /// What is wrong with metadata as it was typed, and in which line.
    public static Verdict explain(String text) {
        return new MetadataLines(text).verdict();
    }

    /// @throws IllegalArgumentException the text breaks a rule
    public static Map<String, String> read(String text) {
        var lines = new MetadataLines(text);
        if (!lines.verdict().isAllowed()) {
            throw new IllegalArgumentException("not metadata: " + text);
        }
        return lines.entries();
    }

    /// Metadata as it is typed, a line for each.
    private static final class MetadataLines {
        private final Map<String, String> entries = new TreeMap<>();
        private Verdict verdict = Verdict.allowed();

        MetadataLines(String text) {
            var number = 0;
            for (var line : text.lines().toList()) {
                number++;
                if (verdict.isAllowed() && !line.isBlank()) {
                    verdict = add(number, line.strip());
                }
            }
        }

        private Verdict add(int number, String line) {
            var parts = line.split("=", 2);
            var key = parts[0].strip();
            if (parts.length < 2 || key.isEmpty()) {
                return Verdict.refused("rule.metadata.form", number);
            }
            var value = parts[1].strip();
            if (key.length() > LONGEST || value.length() > LONGEST) {
                return Verdict.refused("rule.metadata.too-long", number, LONGEST);
            }
            return entries.put(key, value) == null
                    ? Verdict.allowed()
                    : Verdict.refused("rule.metadata.twice", number, key);
        }

        Verdict verdict() {
            return verdict;
        }

        Map<String, String> entries() {
            return entries;
        }
    }
}
