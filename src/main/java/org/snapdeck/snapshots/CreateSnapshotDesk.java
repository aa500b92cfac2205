package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.operations.WriteFollower;

/// What the dialog for a snapshot needs of the house.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
/// @param requests where the request is handed in
/// @param writes where it is seen how a volume is written to
/// @param hold what is needed to have instances stand still
/// @param tracking where to ask what became of it
public record CreateSnapshotDesk(
        Function<UUID, Picture> lookAgain, Requests requests, Writes writes, HoldDesk hold, Tracking<UUID> tracking) {
    /// Follows how a volume is written to, until it is ended.
    @FunctionalInterface
    public interface Writes {
        /// @param volume the uuids of group and volume, as the kernel's device of the volume bears them
        /// @return what ends it, and does not wait
        Runnable follow(UUID hostId, String volume, WriteFollower follower);
    }

    /// Returns what the operation is known by. What speaks against it counts unless somebody says why it shall be done.
    @FunctionalInterface
    public interface Requests {
        UUID create(CreateSnapshotRequest wanted, String despite) throws RequestRefused;
    }
}
