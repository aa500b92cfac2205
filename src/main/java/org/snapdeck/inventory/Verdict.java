package org.snapdeck.inventory;

import java.util.List;
import java.util.function.Supplier;

/// The answer to "may this be done now?". A refusal is a message key and its arguments, since the words belong
/// to the window (or to any other front end) and not to the rules.
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record Refused(String key, List<Object> arguments) implements Verdict {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    static Verdict allowed() {
        return new Allowed();
    }

    static Refused refusal(String key, Object... arguments) {
        return new Refused(key, List.of(arguments));
    }

    static Verdict refused(String key, Object... arguments) {
        return refusal(key, arguments);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /// This answer if it is a refusal, else the next rule's: the first refusal counts.
    default Verdict andThen(Supplier<Verdict> next) {
        return isAllowed() ? next.get() : this;
    }
}
