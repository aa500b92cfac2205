package org.snapdeck.fx;

import java.util.Optional;

/// News for the person at the window.
///
/// @param passing whether it leaves by itself
public record Notice(Tone tone, Problem what, Optional<Link> link, boolean passing) {

    /// Where the news leads to.
    public record Link(String text, Runnable handler) {}

    /// Good news leaves by itself; what went wrong stays until somebody has seen it.
    private Notice(Tone tone, Problem what) {
        this(tone, what, Optional.empty(), passes(tone));
    }

    /// For what is to be seen elsewhere, too.
    public static Notice passing(Tone tone, String sentence) {
        return new Notice(tone, Problem.of(sentence), Optional.empty(), true);
    }

    public static Notice good(String sentence) {
        return new Notice(Tone.GOOD, Problem.of(sentence));
    }

    public static Notice news(String sentence) {
        return new Notice(Tone.NEUTRAL, Problem.of(sentence));
    }

    public static Notice warning(Problem problem) {
        return new Notice(Tone.WARNING, problem);
    }

    public static Notice bad(Problem problem) {
        return new Notice(Tone.BAD, problem);
    }

    public Notice leadingTo(String text, Runnable handler) {
        return new Notice(tone, what, Optional.of(new Link(text, handler)), passing);
    }

    /// Whether it keeps out of the way of dialogs: what it says stands elsewhere, too.
    boolean waits() {
        return passing && !passes(tone);
    }

    private static boolean passes(Tone tone) {
        return switch (tone) {
            case GOOD, NEUTRAL, BUSY -> true;
            case WARNING, BAD -> false;
        };
    }
}
