package org.snapdeck.volumes;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.LvEvidence;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.operations.Operation;

/// What the dialogs of the volumes need of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param requests where requests are handed in
/// @param tracking where to ask what became of them
public record VolumeDesk(
        Function<UUID, Picture> lookAgain, Requests requests, LvEvidence display, Tracking<UUID> tracking) {

    /// Each returns what the operation is known by.
    public interface Requests {
        /// @param despite why it shall be done in a pool that is almost full; empty when nobody insists
        UUID create(CreateVolumeRequest wanted, String despite) throws RequestRefused;

        UUID extend(ExtendVolumeRequest wanted) throws RequestRefused;

        UUID copy(CopyVolumeRequest wanted, String despite) throws RequestRefused;

        UUID cancel(Operation copy) throws RequestRefused;

        UUID delete(UUID operationId, UUID volumeId) throws RequestRefused;

        /// @param named the snapshots that the person was told of
        UUID deleteWithSnapshots(UUID operationId, UUID volumeId, Set<UUID> named) throws RequestRefused;

        UUID release(UUID operationId, UUID volumeId) throws RequestRefused;

        /// What waits on a host, such as a merge, is tried now and not at its next turn.
        void goOn(UUID hostId);
    }
}
