package org.snapdeck.tour;

import java.util.List;
import java.util.Optional;

/// One card of a tour. What is written before the card's text is done as the step opens, what is written after it
/// when the reader goes on: a file reads in the order in which things happen.
public record TourStep(
        String title, String text, Optional<TourLine> point, List<TourLine> entering, List<TourLine> leaving) {

    public TourStep {
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }
}
