package org.snapdeck.operations;

import java.util.List;

/// The newest operations, and whatever else has not ended, the newest first.
///
/// @param older how many more the journal has
public record RecentOperations(List<Operation> shown, long older) {
    public static final RecentOperations NONE = new RecentOperations(List.of(), 0);

    public RecentOperations {
        shown = List.copyOf(shown);
    }
}
