package org.snapdeck.demo.shell;

import java.util.ArrayList;
import java.util.List;

/// Collects what a word becomes: none, one or several fields.
final class Fields {

    /// A field as text, and as a pattern in which what was quoted is only itself.
    record Field(String text, String pattern) {

        boolean isPattern() {
            return SPECIAL.matcher(pattern.replaceAll("\\\\.", "")).find();
        }
    }

    /// A bracket alone is no pattern: `[` is a command's name.
    private static final java.util.regex.Pattern SPECIAL = java.util.regex.Pattern.compile("[*?]|\\[.+]");

    private final String separators;
    private final List<Field> fields = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pattern = new StringBuilder();
    private boolean started;

    Fields(String separators) {
        this.separators = separators;
    }

    void quoted(String part) {
        text.append(part);
        pattern.append(Pattern.quote(part));
        started = true;
    }

    /// What stands unquoted in the script itself: it may be a pattern, but it is never split.
    void unquoted(String part) {
        text.append(part);
        pattern.append(part);
        started |= !part.isEmpty();
    }

    /// What an unquoted expansion gave: it is split at the separators. Blanks among these count once.
    void split(String part) {
        var afterBlank = false;
        for (var character : part.toCharArray()) {
            if (separators.indexOf(character) < 0) {
                unquoted(String.valueOf(character));
                afterBlank = false;
            } else if (isBlank(character)) {
                var ends = started;
                end();
                afterBlank |= ends;
            } else {
                // "a | b" has one border, not two.
                if (!afterBlank) {
                    started = true;
                    end();
                }
                afterBlank = false;
            }
        }
    }

    void end() {
        if (started) {
            fields.add(new Field(text.toString(), pattern.toString()));
        }
        text.setLength(0);
        pattern.setLength(0);
        started = false;
    }

    List<Field> all() {
        end();
        return List.copyOf(fields);
    }

    static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\n';
    }
}
