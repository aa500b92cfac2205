package org.snapdeck.ssh;

/// There is no answer to what a host asks. Thrown through JSch, which would else send empty answers, and the host
/// would count them as a wrong login.
@SuppressWarnings("serial") // thrown and caught in one process
final class Unanswered extends RuntimeException {

    private final boolean personNeeded;

    Unanswered(boolean personNeeded) {
        super(personNeeded ? "only a person could answer" : "more questions than anybody would answer");
        this.personNeeded = personNeeded;
    }

    boolean isPersonNeeded() {
        return personNeeded;
    }
}
