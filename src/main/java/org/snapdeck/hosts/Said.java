package org.snapdeck.hosts;

import java.util.List;

/// A sentence, as the key of its words and what it names. The words are found where it is shown.
public record Said(String key, List<Object> arguments) {
    public Said {
        arguments = List.copyOf(arguments);
    }

    static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }
}
