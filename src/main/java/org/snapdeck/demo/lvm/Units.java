package org.snapdeck.demo.lvm;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How sizes are written.
record Units(char unit, boolean suffixed) {

    static final Units USUAL = new Units('r', true);

    private static final String STEPS = "bkmgtpe";
    private static final String[] LONG_NAMES = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    static Units of(String text, boolean suffixed) throws LvmRefusal {
        if (text.length() != 1 || (STEPS + "hr").indexOf(text.charAt(0)) < 0) {
            throw LvmRefusal.notSimulated("--units " + text);
        }
        return new Units(text.charAt(0), suffixed);
    }

    /// As a report's column has it: `1.00g`.
    String brief(long bytes) {
        var step = step(bytes);
        return number(bytes, step) + (suffixed ? suffix(step) : "");
    }

    /// As messages and `lvdisplay` have it: `1.00 GiB`.
    String written(long bytes) {
        var step = step(bytes);
        return number(bytes, step) + " " + LONG_NAMES[step] + (unit == 'b' ? " " : "");
    }

    private String suffix(int step) {
        return unit == 'b' ? "B" : String.valueOf(STEPS.charAt(step));
    }

    private int step(long bytes) {
        if (STEPS.indexOf(unit) >= 0) {
            return STEPS.indexOf(unit);
        }
        var step = 1;
        while (step < STEPS.length() - 1 && bytes >= 1L << 10 * (step + 1)) {
            step++;
        }
        return bytes == 0 ? 0 : step;
    }

    private String number(long bytes, int step) {
        if (step == 0) {
            return String.valueOf(bytes);
        }
        var exact = new BigDecimal(bytes).divide(new BigDecimal(1L << 10 * step));
        var shown = exact.setScale(2, RoundingMode.HALF_UP);
        var rounded = unit == 'r' && shown.compareTo(exact) > 0;
        return (rounded ? "<" : "") + shown.toPlainString();
    }
}
