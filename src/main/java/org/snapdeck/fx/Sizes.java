package org.snapdeck.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Sizes as LVM means them: powers of 1,024.
final class Sizes {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

    private Sizes() {}

    /// Rounded down, what is shown as free is there; rounded up, what is shown as needed is enough.
    static String inUnits(long bytes, RoundingMode rounding) {
        var unit = 0;
        var value = BigDecimal.valueOf(bytes);
        while (value.abs().compareTo(BigDecimal.valueOf(1024)) >= 0 && unit < UNITS.size() - 1) {
            value = value.divide(BigDecimal.valueOf(1024));
            unit++;
        }
        var shown = value.setScale(2, rounding).stripTrailingZeros().toPlainString();
        return shown + " " + UNITS.get(unit);
    }
}
