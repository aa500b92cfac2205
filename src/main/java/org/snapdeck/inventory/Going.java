package org.snapdeck.inventory;

import java.util.Optional;
import java.util.Set;

/// What goes on with a volume on its host by itself, and can be acted on while it does; told by the reason that its
/// operation bears in the journal.
public enum Going {
    /// It is being filled from another.
    COPY,
    /// A revert that LVM has only noted, until nobody has the volume open.
    WAITING_MERGE;

    private static final String COPYING = "running.copy.";
    private static final String WAITING = "reason.revert.waiting";

    /// All is copied, and only what was needed for it has to go.
    private static final Set<String> COPIED =
            Set.of("running.copy.releasing", "running.copy.snapshot-left", "running.copy.snapshot-open");

    /// @param reason of an operation that is running
    public static Optional<Going> of(String reason) {
        if (reason.startsWith(COPYING) && !COPIED.contains(reason)) {
            return Optional.of(COPY);
        }
        return reason.equals(WAITING) ? Optional.of(WAITING_MERGE) : Optional.empty();
    }
}
