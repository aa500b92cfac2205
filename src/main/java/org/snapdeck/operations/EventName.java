package org.snapdeck.operations;

import java.util.Map;

/// What Cinder's notifications call the deed of an operation; its name is a verb and what it is done to.
final class EventName {
    /// Where Cinder has another word than the console, or one that the verb alone does not tell.
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("adopt", "manage_existing"),
            Map.entry("release", "unmanage"),
            Map.entry("copy", "create"),
            Map.entry("edit", "update"),
            Map.entry("reset", "reset_status"),
            Map.entry("extend", "resize"),
            Map.entry("enlarge", "resize"),
            Map.entry("record", "attach"),
            Map.entry("remove", "detach"));

    private EventName() {}

    /// @param kind of the operation, such as `extend-volume`
    static String deed(String kind) {
        var verb = kind.split("-", 2)[0];
        return DEEDS.getOrDefault(verb, verb);
    }
}
