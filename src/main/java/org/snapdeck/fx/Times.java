package org.snapdeck.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates, durations and ages. Dates are written year first, since people compare them with a host's log.
record Times(InstantSource clock, ZoneId zone) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ENGLISH);

    /// Which message tells an age, and how many of its units there are.
    record Age(String key, long count) {}

    String date(Instant instant) {
        return MINUTES.format(instant.atZone(zone));
    }

    String exactDate(Instant instant) {
        return SECONDS.format(instant.atZone(zone));
    }

    Age age(Instant instant) {
        var age = Duration.between(instant, clock.instant());
        if (age.toSeconds() < 10) {
            return new Age("age.now", 0);
        }
        if (age.toMinutes() < 1) {
            return new Age("age.seconds", age.toSeconds());
        }
        if (age.toHours() < 1) {
            return new Age("age.minutes", age.toMinutes());
        }
        if (age.toDays() < 1) {
            return new Age("age.hours", age.toHours());
        }
        if (age.toDays() < 60) {
            return new Age("age.days", age.toDays());
        }
        if (age.toDays() < 730) {
            return new Age("age.months", age.toDays() / 30);
        }
        return new Age("age.years", age.toDays() / 365);
    }

    /// What is only estimated, with no more digits than that is worth.
    static Age about(Duration duration) {
        if (duration.toSeconds() < 60) {
            return new Age("about.moment", 0);
        }
        if (duration.toMinutes() < 10) {
            return new Age("about.minutes", duration.toMinutes());
        }
        if (duration.toMinutes() < 90) {
            return new Age("about.minutes", Math.round(duration.toMinutes() / 5.0) * 5);
        }
        if (duration.toHours() < 36) {
            return new Age("about.hours", Math.round(duration.toMinutes() / 60.0));
        }
        return duration.toDays() < 60
                ? new Age("about.days", Math.round(duration.toHours() / 24.0))
                : new Age("about.months", Math.round(duration.toDays() / 30.0));
    }

    static String duration(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 60) {
            return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (duration.toMinutes() < 10) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        if (duration.toHours() < 1) {
            return duration.toMinutes() + " min";
        }
        return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
}
