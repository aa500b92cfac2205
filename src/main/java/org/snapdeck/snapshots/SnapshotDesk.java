package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.LvEvidence;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the page of snapshots needs of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param deletion where a request to delete is handed in
/// @param tracking where to ask what became of it
public record SnapshotDesk(
        Function<UUID, Picture> lookAgain, Deletion deletion, LvEvidence display, Tracking<UUID> tracking) {

    @FunctionalInterface
    public interface Deletion {
        /// @return what the operation is known by
        /// @throws RequestRefused a rule says no; nothing was written
        UUID delete(UUID operationId, UUID snapshotId) throws RequestRefused;
    }
}
