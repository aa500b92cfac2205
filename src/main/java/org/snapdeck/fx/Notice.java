package org.snapdeck.fx;

import java.util.Optional;

/// News for the person at the window.
public record Notice(Tone tone, Problem what, Optional<Link> link) {

    /// Where the news leads to.
    public record Link(String text, Runnable handler) {}

    public static Notice good(String sentence) {
        return new Notice(Tone.GOOD, Problem.of(sentence), Optional.empty());
    }

    public static Notice news(String sentence) {
        return new Notice(Tone.NEUTRAL, Problem.of(sentence), Optional.empty());
    }

    public static Notice warning(Problem problem) {
        return new Notice(Tone.WARNING, problem, Optional.empty());
    }

    public static Notice bad(Problem problem) {
        return new Notice(Tone.BAD, problem, Optional.empty());
    }

    public Notice leadingTo(String text, Runnable handler) {
        return new Notice(tone, what, Optional.of(new Link(text, handler)));
    }

    /// Good news leaves by itself; what went wrong stays until somebody has seen it.
    boolean passing() {
        return switch (tone) {
            case GOOD, NEUTRAL, BUSY -> true;
            case WARNING, BAD -> false;
        };
    }
}
