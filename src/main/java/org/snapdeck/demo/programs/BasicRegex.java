package org.snapdeck.demo.programs;

import java.util.Optional;
import java.util.regex.Pattern;

/// The basic regular expressions of `grep` and `sed`, as far as the simulation goes:
/// letters, `.`, `*`, `[...]`, `^`, `$` and a backslash before punctuation.
final class BasicRegex {

    private static final String ESCAPABLE = ".*[]^$/\\";

    private BasicRegex() {}

    /// Nothing when the expression holds something else.
    static Optional<Pattern> compile(String expression) {
        var regex = new StringBuilder();
        var at = 0;
        while (at < expression.length()) {
            var character = expression.charAt(at);
            if (character == '[') {
                var end = expression.indexOf(']', expression.startsWith("^]", at + 1) ? at + 3 : at + 2);
                if (end < 0) {
                    return Optional.empty();
                }
                regex.append(characterClass(expression.substring(at + 1, end)));
                at = end;
            } else if (character == '\\') {
                at++;
                if (at == expression.length() || ESCAPABLE.indexOf(expression.charAt(at)) < 0) {
                    return Optional.empty();
                }
                regex.append('\\').append(expression.charAt(at));
            } else {
                regex.append(meaning(expression, at));
            }
            at++;
        }
        return Optional.of(Pattern.compile(regex.toString()));
    }

    private static String meaning(String expression, int at) {
        var character = expression.charAt(at);
        return switch (character) {
            case '.' -> ".";
            // A star with nothing before it is only a star.
            case '*' -> at == 0 || (at == 1 && expression.charAt(0) == '^') ? "\\*" : "*";
            case '^' -> at == 0 ? "^" : "\\^";
            case '$' -> at == expression.length() - 1 ? "$" : "\\$";
            default -> Pattern.quote(String.valueOf(character));
        };
    }

    private static String characterClass(String members) {
        return "[" + members.replace("\\", "\\\\").replace("[", "\\[").replace("&&", "&\\&") + "]";
    }
}
