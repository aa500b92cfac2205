package org.snapdeck.demo.shell;

import java.util.regex.PatternSyntaxException;

/// A shell pattern: `*`, `?` and `[...]`, with a backslash before what is meant as it stands.
final class Pattern {

    private static final String SPECIAL = "*?[\\";

    private final java.util.regex.Pattern regex;

    private Pattern(java.util.regex.Pattern regex) {
        this.regex = regex;
    }

    static Pattern of(String pattern) {
        return new Pattern(compile(pattern));
    }

    /// Text that matches itself only.
    static String quote(String text) {
        var quoted = new StringBuilder();
        for (var character : text.toCharArray()) {
            if (SPECIAL.indexOf(character) >= 0) {
                quoted.append('\\');
            }
            quoted.append(character);
        }
        return quoted.toString();
    }

    boolean matches(String text) {
        return regex.matcher(text).matches();
    }

    private static java.util.regex.Pattern compile(String pattern) {
        var regex = new StringBuilder();
        var at = 0;
        while (at < pattern.length()) {
            var character = pattern.charAt(at);
            var end = character == '[' ? endOfClass(pattern, at) : -1;
            if (end > 0) {
                regex.append(characterClass(pattern.substring(at + 1, end)));
                at = end + 1;
                continue;
            }
            if (character == '\\' && at + 1 < pattern.length()) {
                at++;
                regex.append(java.util.regex.Pattern.quote(pattern.substring(at, at + 1)));
            } else if (character == '*') {
                regex.append(".*");
            } else if (character == '?') {
                regex.append('.');
            } else {
                regex.append(java.util.regex.Pattern.quote(String.valueOf(character)));
            }
            at++;
        }
        try {
            return java.util.regex.Pattern.compile(regex.toString(), java.util.regex.Pattern.DOTALL);
        } catch (PatternSyntaxException broken) {
            throw new ShellError("pattern not simulated: " + pattern);
        }
    }

    private static int endOfClass(String pattern, int start) {
        var first = start + 1;
        if (first < pattern.length() && (pattern.charAt(first) == '!' || pattern.charAt(first) == '^')) {
            first++;
        }
        // A bracket in the first place is a member, not the end.
        return pattern.indexOf(']', first + 1);
    }

    private static String characterClass(String members) {
        var negated = members.startsWith("!") || members.startsWith("^");
        var inside = (negated ? members.substring(1) : members)
                .replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace("&&", "&\\&");
        return (negated ? "[^" : "[") + inside + "]";
    }
}
