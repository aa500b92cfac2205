package org.snapdeck.operations;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snapdeck.inventory.Verdict;

/// Why an operation ended as it did: a key of the messages, and what its sentence names.
public record Reason(String key, List<String> arguments) {
    /// Nobody types it.
    private static final String SEPARATOR = "\u001f";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /// As an argument of another reason, which tells it in its own words.
    String nested() {
        return Stream.concat(Stream.of(key), arguments.stream()).collect(Collectors.joining(SEPARATOR));
    }

    static Reason of(Verdict.Refused refused) {
        return of(refused.key(), refused.arguments().toArray());
    }
}
