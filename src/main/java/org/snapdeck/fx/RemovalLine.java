package org.snapdeck.fx;

import java.util.Optional;

/// One of the things to be deleted, and how far that has come.
///
/// @param refusal why the request was not taken
public record RemovalLine(Removable what, Optional<Progress> progress, Optional<Problem> refusal) {

    static RemovalLine of(Removable what) {
        return new RemovalLine(what, Optional.empty(), Optional.empty());
    }

    RemovalLine at(Progress now) {
        return new RemovalLine(what, Optional.of(now), Optional.empty());
    }

    RemovalLine refused(Problem why) {
        return new RemovalLine(what, Optional.empty(), Optional.of(why));
    }

    boolean isOver() {
        return !what.isAllowed()
                || refusal.isPresent()
                || progress.filter(now -> now.ending() != Progress.Ending.OPEN).isPresent();
    }
}
