package org.snapdeck.snapshots;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Metadata as it is typed: a line for each, `key = value`.
final class MetadataText {
    private static final int LONGEST = 255;

    private MetadataText() {}

    /// Nothing when a line is no `key = value`, or a key or a value is too long, or a key is there twice.
    static Optional<Map<String, String>> read(String text) {
        var metadata = new LinkedHashMap<String, String>();
        for (var line : text.lines().filter(each -> !each.isBlank()).toList()) {
            var parts = line.split("=", 2);
            var key = parts[0].strip();
            if (parts.length < 2
                    || key.isEmpty()
                    || key.length() > LONGEST
                    || parts[1].strip().length() > LONGEST) {
                return Optional.empty();
            }
            if (metadata.put(key, parts[1].strip()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(metadata);
    }
}
