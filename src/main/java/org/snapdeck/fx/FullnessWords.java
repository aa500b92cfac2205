package org.snapdeck.fx;

import org.snapdeck.filling.Grade;
import org.snapdeck.filling.Trend;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Fullness;

/// How full something is, and where that goes, in words and as a meter.
public final class FullnessWords {
    private final Words words;

    public FullnessWords(Words words) {
        this.words = words;
    }

    public Fill fill(Fullness full) {
        return Fill.of(full.percent() / 100, words.percent(full.percent() / 100))
                .judged(full.grade() == Grade.FINE ? Tone.BUSY : tone(full.grade()))
                .below(trend(full));
    }

    /// As above, where the trend has its place behind the number.
    public Fill fillWithTrend(Fullness full) {
        var fill = fill(full);
        return full.trend() instanceof Trend.Unknown
                ? fill
                : Fill.of(fill.used(), fill.text() + ", " + fill.below())
                        .judged(full.grade() == Grade.FINE ? Tone.BUSY : tone(full.grade()));
    }

    /// `full in about 40 minutes`.
    public String trend(Fullness full) {
        if (full.bounded()) {
            return words.text("fullness.bounded");
        }
        return switch (full.trend()) {
            case Trend.Filling(var _, var left) -> words.text("fullness.soon", left);
            case Trend.Steady() -> words.text("fullness.steady");
            case Trend.Unknown() -> words.text("fullness.unknown");
        };
    }

    /// How full, of how much, how fast, and where that goes.
    public String all(Fullness full) {
        var now = words.text("fullness.now", words.percent(full.percent() / 100), full.size());
        var rate = full.trend() instanceof Trend.Filling(var bytes, var _) && !full.bounded()
                ? words.text("fullness.rate", Math.max(1, Math.round(bytes * 60)))
                : "";
        return now + ", " + trend(full) + rate;
    }

    public String sentence(Alarm alarm) {
        return words.text("alarm." + alarm.word(), alarm.arguments());
    }

    /// The same where there is little room.
    public String line(Alarm alarm) {
        return words.text("alarm.line." + alarm.word(), alarm.arguments());
    }

    public static Tone tone(Grade grade) {
        return switch (grade) {
            case FINE -> Tone.GOOD;
            case WARNING -> Tone.WARNING;
            case CRITICAL -> Tone.BAD;
        };
    }
}
