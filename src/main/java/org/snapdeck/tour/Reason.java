package org.snapdeck.tour;

import java.util.List;

/// Why something can't be done or is not as it should be: a message key and its arguments.
record Reason(String key, List<Object> arguments) {

    Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
