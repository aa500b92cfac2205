package org.snapdeck.inventory;

import java.util.Optional;

/// What goes on with a volume on its host by itself, and can be acted on while it does; told by the reason that its
/// operation bears in the journal.
public enum Going {
    /// It is being filled from another.
    COPY,
    /// A revert that LVM has only noted, until nobody has the volume open.
    WAITING_MERGE;

    private static final String COPYING = "running.copy.";
    private static final String WAITING = "reason.revert.waiting";

    /// @param reason of an operation that is running
    public static Optional<Going> of(String reason) {
        if (reason.startsWith(COPYING)) {
            return Optional.of(COPY);
        }
        return reason.equals(WAITING) ? Optional.of(WAITING_MERGE) : Optional.empty();
    }
}
