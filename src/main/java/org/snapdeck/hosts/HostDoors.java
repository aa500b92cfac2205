package org.snapdeck.hosts;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.RequestRefused;

/// What leads from the hosts to other rooms.
///
/// @param tracking where to ask what became of an adoption
/// @param project the project that is chosen in the window
/// @param removeDemo takes the demo host away, with all that is on it
public record HostDoors(
        Adopter adopter,
        Maintainer maintainer,
        Tracking<UUID> tracking,
        Supplier<Optional<UUID>> project,
        Consumer<UUID> showOperation,
        Runnable removeDemo) {

    /// Freezes a host, or thaws it.
    @FunctionalInterface
    public interface Maintainer {
        /// May be slow.
        ///
        /// @return the operation's id
        /// @throws RequestRefused a rule says no; nothing was written
        UUID maintain(UUID hostId, HostAction action) throws RequestRefused;
    }

    /// Takes a logical volume into the console's care.
    @FunctionalInterface
    public interface Adopter {
        /// May be slow.
        ///
        /// @return the operation's id
        /// @throws RequestRefused a rule says no; nothing was written
        UUID adopt(Adoptee adoptee) throws RequestRefused;
    }
}
