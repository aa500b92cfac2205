package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A line of OpenSSH's client configuration: its keyword in small letters, and its words.
record ConfigLine(Path file, int number, String keyword, List<String> words) {

    ConfigLine {
        words = List.copyOf(words);
    }

    /// Nothing for a blank line or a comment. Words may be quoted; between keyword and words may stand a `=`.
    static Optional<ConfigLine> parse(Path file, int number, String text) {
        var parts = split(text.strip().replaceFirst("^([^\\s=\"#]+)\\s*=\\s*", "$1 "));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfigLine(
                        file, number, parts.getFirst().toLowerCase(Locale.ROOT), parts.subList(1, parts.size())));
    }

    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var quote = Optional.<Character>empty();
        var begun = false;
        for (var character : text.toCharArray()) {
            if (quote.isPresent()) {
                if (quote.get() == character) {
                    quote = Optional.empty();
                } else {
                    part.append(character);
                }
            } else if (character == '"' || character == '\'') {
                quote = Optional.of(character);
                begun = true;
            } else if (Character.isWhitespace(character)) {
                if (begun) {
                    parts.add(part.toString());
                }
                part.setLength(0);
                begun = false;
            } else if (character == '#' && !begun) {
                return parts;
            } else {
                part.append(character);
                begun = true;
            }
        }
        if (begun) {
            parts.add(part.toString());
        }
        return parts;
    }

    /// What stands behind the keyword, as one value.
    String value() {
        return String.join(" ", words);
    }
}
