package org.snapdeck.usage;

import java.math.BigDecimal;

/// Numbers as commands print them. What is none is refused by a [NumberFormatException].
public final class Digits {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Digits() {}

    /// Digits only: no sign, no blank, no other script's digits.
    public static long number(String text) {
        if (!text.matches("[0-9]+")) {
            throw new NumberFormatException(text);
        }
        return Long.parseLong(text);
    }

    public static int integer(String text) {
        var number = number(text);
        if (number > Integer.MAX_VALUE) {
            throw new NumberFormatException(text);
        }
        return (int) number;
    }

    public static double percentage(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]+)?")) {
            throw new NumberFormatException(text);
        }
        var value = new BigDecimal(text);
        if (value.compareTo(ALL) > 0) {
            throw new NumberFormatException(text);
        }
        return value.doubleValue();
    }
}
