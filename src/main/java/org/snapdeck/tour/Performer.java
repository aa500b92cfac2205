package org.snapdeck.tour;

/// Does what the lines of a tour ask for.
interface Performer {

    Attempt attempt(TourAct act);

    /// Turns the audience's eyes to where the act is going to happen, if that is on screen.
    void aim(TourAct act);

    /// There is nothing special to look at.
    void rest();
}
