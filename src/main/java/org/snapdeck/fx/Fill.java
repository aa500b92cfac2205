package org.snapdeck.fx;

import java.util.Optional;
import java.util.OptionalDouble;

/// How full something is and how full it is going to be: `used` and `added` are fractions of the whole.
///
/// @param judged how bad that is, where somebody has said it
/// @param below where it goes, in small type
public record Fill(double used, double added, String text, Optional<Tone> judged, String below) {

    private static final double CAREFUL = 0.80;
    private static final double FULL = 0.95;

    public Fill(double used, double added, String text) {
        this(used, added, text, Optional.empty(), "");
    }

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

    public Fill judged(Tone tone) {
        return new Fill(used, added, text, Optional.of(tone), below);
    }

    public Fill below(String trend) {
        return new Fill(used, added, text, judged, trend);
    }

    double fraction() {
        return used + added;
    }

    /// As a number to compare, with no more digits than LVM gives.
    double percent() {
        return Math.round(used * 10_000) / 100.0;
    }

    Tone tone() {
        return judged.orElseGet(this::byItself);
    }

    private Tone byItself() {
        if (fraction() >= FULL) {
            return Tone.BAD;
        }
        return fraction() >= CAREFUL ? Tone.WARNING : Tone.BUSY;
    }
}
