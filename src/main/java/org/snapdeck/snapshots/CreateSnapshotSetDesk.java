package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the dialog for a set of snapshots needs of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param requests where the request is handed in
/// @param hold what is needed to have instances stand still
/// @param tracking where to ask what became of it
public record CreateSnapshotSetDesk(
        Function<UUID, Picture> lookAgain, Requests requests, HoldDesk hold, Tracking<UUID> tracking) {
    /// Returns what the operation is known by.
    @FunctionalInterface
    public interface Requests {
        /// @param despite why it shall be done in a pool that is almost full; empty when nobody insists
        UUID create(CreateSnapshotSetRequest wanted, String despite) throws RequestRefused;
    }
}
