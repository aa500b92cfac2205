package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.LvEvidence;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the page of snapshots needs of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param requests where requests are handed in
/// @param tracking where to ask what became of it
public record SnapshotDesk(
        Function<UUID, Picture> lookAgain, Requests requests, LvEvidence display, Tracking<UUID> tracking) {

    /// Each returns what the operation is known by, or refuses: then a rule says no, and nothing was written.
    public interface Requests {
        UUID delete(UUID operationId, UUID snapshotId) throws RequestRefused;

        UUID deleteSet(UUID operationId, UUID setId) throws RequestRefused;

        UUID enlarge(EnlargeStoreRequest wanted) throws RequestRefused;

        /// @param rule empty to take it back
        UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) throws RequestRefused;
    }
}
