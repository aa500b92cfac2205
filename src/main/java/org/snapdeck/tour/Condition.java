package org.snapdeck.tour;

import java.util.Locale;

/// What a tour waits for or expects of a place on the screen.
record Condition(Target target, Trait trait) {

    @Override
    public String toString() {
        return target + " " + trait;
    }

    sealed interface Trait {}

    enum State implements Trait {
        SHOWN,
        GONE,
        ENABLED,
        DISABLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One of the texts in it is exactly this.
    record Has(String text) implements Trait {
        @Override
        public String toString() {
            return "has " + Quoted.of(text);
        }
    }

    /// This stands somewhere in its texts.
    record Contains(String text) implements Trait {
        @Override
        public String toString() {
            return "contains " + Quoted.of(text);
        }
    }
}
