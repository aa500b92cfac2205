package org.snapdeck.listing;

import java.util.ArrayList;
import java.util.List;

/// A part of what was typed into a filter: `-status:"in use"` is negated, has a key, and its text is quoted.
///
/// @param key empty when there is none
/// @param whole as it was typed, without the sign that negates and without quotes
/// @param start where it begins in what was typed, with its sign
record Token(boolean negated, String key, String text, boolean quoted, String whole, int start) {

    private static final String QUOTES = "\"“”„";

    static List<Token> in(String typed) {
        var tokens = new ArrayList<Token>();
        var position = 0;
        while (position < typed.length()) {
            if (Character.isWhitespace(typed.charAt(position))) {
                position++;
                continue;
            }
            var end = endOf(typed, position);
            tokens.add(of(typed.substring(position, end), position));
            position = end;
        }
        return tokens;
    }

    /// A quote that is not closed yet runs to the end.
    private static int endOf(String typed, int start) {
        var quoted = false;
        for (var index = start; index < typed.length(); index++) {
            if (isQuote(typed.charAt(index))) {
                quoted = !quoted;
            } else if (!quoted && Character.isWhitespace(typed.charAt(index))) {
                return index;
            }
        }
        return typed.length();
    }

    private static Token of(String part, int start) {
        var negated = part.length() > 1 && part.charAt(0) == '-';
        var rest = negated ? part.substring(1) : part;
        var colon = colon(rest);
        var key = colon < 0 ? "" : Folded.of(rest.substring(0, colon)).text();
        var text = colon < 0 ? rest : rest.substring(colon + 1);
        var quoted = !text.isEmpty() && isQuote(text.charAt(0));
        return new Token(negated, key, unquoted(text), quoted, unquoted(rest), start);
    }

    /// The one that ends a key: nothing but letters and hyphens stands before it.
    private static int colon(String part) {
        for (var index = 0; index < part.length(); index++) {
            var sign = part.charAt(index);
            if (sign == ':' || sign == '：') {
                return index == 0 ? -1 : index;
            }
            if (!Character.isLetter(sign) && sign != '-') {
                return -1;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        var result = new StringBuilder();
        text.chars().filter(sign -> !isQuote((char) sign)).forEach(sign -> result.append((char) sign));
        return result.toString();
    }

    private static boolean isQuote(char sign) {
        return QUOTES.indexOf(sign) >= 0;
    }

    boolean hasKey() {
        return !key.isEmpty();
    }
}
