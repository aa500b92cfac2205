package org.snapdeck.tour;

/// How it went to do what a line asks for.
sealed interface Attempt {

    record Done() implements Attempt {}

    /// It can't be done yet; worth trying again until the limit is over.
    record NotYet(Reason reason) implements Attempt {}

    /// It will never be done.
    record Impossible(Reason reason) implements Attempt {}
}
