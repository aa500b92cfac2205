package org.snapdeck.demo.lvm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share of something, as LVM prints it: never 0.00 when there is something, never 100.00 when it isn't all.
record Percent(BigDecimal value) {

    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99.99");
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    static final Percent NONE = new Percent(new BigDecimal("0.00"));
    static final Percent FULL = new Percent(HUNDRED);

    static Percent of(long part, long whole) {
        if (part <= 0) {
            return NONE;
        }
        if (part >= whole) {
            return FULL;
        }
        var exact =
                BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return new Percent(exact.max(LEAST).min(MOST));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
