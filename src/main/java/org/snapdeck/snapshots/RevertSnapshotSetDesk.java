package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the dialog for reverting a set needs of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param requests where the request is handed in, its safety set first
/// @param tracking where to ask what became of it
public record RevertSnapshotSetDesk(Function<UUID, Picture> lookAgain, Requests requests, Tracking<UUID> tracking) {
    /// Returns what the operation is known by.
    @FunctionalInterface
    public interface Requests {
        /// @param despite why a safety set shall be made in a pool that is almost full; empty when nobody insists
        UUID revert(RevertSnapshotSetRequest wanted, String despite) throws RequestRefused;
    }
}
