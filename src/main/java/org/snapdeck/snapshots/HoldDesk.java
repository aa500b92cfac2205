package org.snapdeck.snapshots;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.snapdeck.lvm.GuestAgent;
import org.snapdeck.ssh.RemoteFailure;

/// What a form needs of the house to offer that instances stand still.
///
/// @param limit after which a host brings an instance back by itself, as it was chosen last
public record HoldDesk(Duration limit, Agents agents) {
    /// Asks the guest agents of a host's instances whether they are there, in the calling thread.
    @FunctionalInterface
    public interface Agents {
        /// @param instances the uuids that libvirt knows them by
        Map<UUID, GuestAgent> ask(UUID hostId, List<UUID> instances) throws RemoteFailure;
    }
}
