package org.snapdeck.fx;

/// How full something is and how full it is going to be: `used` and `added` are fractions of the whole.
public record Fill(double used, double added, String text) {

    private static final double CAREFUL = 0.80;
    private static final double FULL = 0.95;

    public static Fill of(double used, String text) {
        return new Fill(used, 0, text);
    }

    public Fill adding(double more) {
        return new Fill(used, more, text);
    }

    double fraction() {
        return used + added;
    }

    /// As a number to compare, with no more digits than LVM gives.
    double percent() {
        return Math.round(used * 10_000) / 100.0;
    }

    Tone tone() {
        if (fraction() >= FULL) {
            return Tone.BAD;
        }
        return fraction() >= CAREFUL ? Tone.WARNING : Tone.BUSY;
    }
}
