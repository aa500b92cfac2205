package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/// Sizes as people give them: `-L 1.5g`, `-l 100%ORIGIN`.
final class Sizes {

    private static final Pattern SIZE = Pattern.compile("\\+?([0-9]+(?:\\.[0-9]+)?)([bskmgtpe]?)");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,9})%(FREE|VG|ORIGIN)");
    private static final int SECTOR = 512;

    private Sizes() {}

    static long bytes(String command, String option, String text) throws LvmRefusal {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("-")) {
            throw LvmRefusal.unreadable("Size may not be negative.", invalid(option, text));
        }
        var found = SIZE.matcher(lower);
        if (!found.matches()) {
            throw LvmRefusal.unreadable("Can't parse size argument.", invalid(option, text));
        }
        var exact = new BigDecimal(found.group(1)).multiply(BigDecimal.valueOf(unit(found.group(2))));
        var sectors = exact.divide(BigDecimal.valueOf(SECTOR), 0, RoundingMode.CEILING);
        if (sectors.signum() == 0) {
            throw LvmRefusal.usage(command, "--" + option + " may not be zero.");
        }
        if (sectors.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / SECTOR)) > 0) {
            throw LvmRefusal.unreadable("Can't parse size argument.", invalid(option, text));
        }
        return sectors.longValueExact() * SECTOR;
    }

    private static String invalid(String option, String text) {
        return "Invalid argument for --" + option + ": " + text;
    }

    private static long unit(String letter) {
        return switch (letter) {
            case "b" -> 1;
            case "s" -> SECTOR;
            case "k" -> 1L << 10;
            case "g" -> 1L << 30;
            case "t" -> 1L << 40;
            case "p" -> 1L << 50;
            case "e" -> 1L << 60;
            default -> 1L << 20;
        };
    }

    /// Extents from a size, rounded up to whole ones; the rounding is said.
    static int roundedUp(LvmCall call, VolumeGroup group, long bytes) throws IOException, LvmRefusal {
        var extents = Math.ceilDiv(bytes, group.extentSize());
        if (extents > Integer.MAX_VALUE) {
            throw LvmRefusal.failed("Unable to create LV " + extents + " extents: too large.");
        }
        if (bytes % group.extentSize() != 0) {
            var rounded = Units.USUAL.written(extents * group.extentSize());
            call.say("Rounding up size to full physical extent " + rounded);
        }
        return (int) extents;
    }

    /// Extents from `-l`. The share of an origin counts what its snapshot needs for its own table, too.
    static int extents(VolumeGroup group, String text, long originBytes) throws LvmRefusal {
        if (text.matches("[0-9]{1,9}")) {
            return Integer.parseInt(text);
        }
        var share = SHARE.matcher(text.toUpperCase(Locale.ROOT));
        if (!share.matches()) {
            throw LvmRefusal.unreadable("Invalid argument for --extents: " + text);
        }
        var percent = Long.parseLong(share.group(1));
        return (int)
                switch (share.group(2)) {
                    case "FREE" -> percent * group.freeExtents() / 100;
                    case "VG" -> percent * group.extentCount() / 100;
                    default ->
                        Math.ceilDiv(percent * CowStore.largestUsefulExtents(originBytes, group.extentSize()), 100);
                };
    }
}
