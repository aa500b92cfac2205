package org.snapdeck.tour;

/// What a tour wants to know of the console beyond what is on its screen.
public interface TourFacts {

    /// The stages of the last operation and the commands that ran, as lines for people; empty before the first
    /// one.
    String transcriptOfLastOperation();
}
