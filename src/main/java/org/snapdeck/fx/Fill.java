package org.snapdeck.fx;

import java.util.OptionalDouble;

/// How full something is and how full it is going to be: `used` and `added` are fractions of the whole.
public record Fill(double used, double added, String text) {

    private static final double CAREFUL = 0.80;
    private static final double FULL = 0.95;

    public static Fill of(double used, String text) {
        return new Fill(used, 0, text);
    }

    /// As LVM gives it; it does not for what is inactive.
    public static Fill of(OptionalDouble percent, Words words) {
        return percent.isPresent()
                ? of(percent.getAsDouble() / 100, words.percent(percent.getAsDouble() / 100))
                : of(0, words.text("fill.unknown"));
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
