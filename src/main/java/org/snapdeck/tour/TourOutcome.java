package org.snapdeck.tour;

/// How a tour ended.
public sealed interface TourOutcome {

    /// Every step was done, and everything that was expected was seen.
    record Completed() implements TourOutcome {}

    /// A step could not be done, or something else was on screen than expected: one sentence with all of it.
    record Failed(String sentence) implements TourOutcome {}

    /// Somebody ended it early.
    record Left() implements TourOutcome {}
}
