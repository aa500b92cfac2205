package org.snapdeck.tour;

import java.time.Duration;
import java.util.List;

/// A walk through the console that somebody wrote down. The bounds are the tour's own, since only its author
/// knows how long the slowest thing it waits for may take.
public record Tour(String name, String title, Duration limit, Duration pace, List<TourStep> steps) {

    static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);
    static final Duration DEFAULT_PACE = Duration.ofSeconds(5);

    public Tour {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a tour has at least one step");
        }
    }
}
