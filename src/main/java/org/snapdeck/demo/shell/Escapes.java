package org.snapdeck.demo.shell;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The backslashes that `printf` and `echo` understand.
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([abfnrtv\\\\]|0?[0-7]{1,3})");

    private Escapes() {}

    static String replace(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meaning(found)));
    }

    private static String meaning(MatchResult found) {
        return switch (found.group(1)) {
            case "a" -> "\u0007";
            case "b" -> "\b";
            case "f" -> "\f";
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "v" -> "\u000b";
            case "\\" -> "\\";
            case String octal -> String.valueOf((char) (Integer.parseInt(octal, 8) & 0xff));
        };
    }
}
