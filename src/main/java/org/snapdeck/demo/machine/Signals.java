package org.snapdeck.demo.machine;

import java.util.Map;
import java.util.Optional;

/// The signals that a script may name.
public final class Signals {

    private static final int KILLED = 128;
    private static final Map<String, Integer> NUMBERS =
            Map.of("HUP", 1, "INT", 2, "QUIT", 3, "PIPE", 13, "ALRM", 14, "TERM", 15);

    private Signals() {}

    public static Optional<String> named(String word) {
        return NUMBERS.containsKey(word) ? Optional.of(word) : Optional.empty();
    }

    public static int exitStatus(String signal) {
        return KILLED + NUMBERS.get(signal);
    }
}
