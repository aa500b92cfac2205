package org.snapdeck.operations;

import java.util.List;
import org.snapdeck.inventory.Verdict;

/// Why an operation ended as it did: a key of the messages, and what its sentence names.
public record Reason(String key, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
        return new Reason(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    static Reason of(Verdict.Refused refused) {
        return of(refused.key(), refused.arguments().toArray());
    }
}
