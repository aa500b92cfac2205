package org.snapdeck.tour;

import java.time.Duration;

/// How a tour goes on: a presenter presses *Next*, or it plays itself, with time to read, or as fast as the
/// console can.
public record Manner(boolean presented, Duration reading, Duration looking) {

    private static final Duration GLANCE = Duration.ofMillis(600);

    /// Somebody shows it to others.
    public static Manner presentation() {
        return new Manner(true, Duration.ZERO, GLANCE);
    }

    /// Plays itself for an audience.
    public static Manner film(Duration reading) {
        return new Manner(false, reading, GLANCE);
    }

    /// Nobody watches.
    public static Manner rehearsal() {
        return new Manner(false, Duration.ZERO, Duration.ZERO);
    }
}
