package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A look at the copies of a host, which may also tell some of them to stop, and have the files of others taken away.
public record CopyLook(List<UUID> cancel, List<UUID> forget) {

    public CopyLook {
        cancel = List.copyOf(cancel);
        forget = List.copyOf(forget);
    }

    public static CopyLook only() {
        return new CopyLook(List.of(), List.of());
    }

    public static CopyLook canceling(UUID operation) {
        return new CopyLook(List.of(operation), List.of());
    }

    public static CopyLook forgetting(List<UUID> operations) {
        return new CopyLook(List.of(), operations);
    }

    List<String> arguments() {
        var arguments = new ArrayList<String>();
        cancel.forEach(operation -> arguments.add("cancel " + operation));
        forget.forEach(operation -> arguments.add("forget " + operation));
        return arguments;
    }
}
