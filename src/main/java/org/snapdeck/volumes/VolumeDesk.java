package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.operations.LvDisplay;

/// What the dialogs of the volumes need of the house.
///
/// @param knowledge what is known
/// @param requests where requests are handed in
/// @param tracking where to ask what became of them
public record VolumeDesk(Knowledge knowledge, Requests requests, LvDisplay display, Tracking<UUID> tracking) {

    /// @param picture what is known, as it changes
    /// @param project the chosen one
    /// @param lookAgain looks at a host in the calling thread and returns what is known then
    public record Knowledge(
            ObservableValue<Picture> picture,
            ObservableValue<Optional<UUID>> project,
            Function<UUID, Picture> lookAgain) {}

    /// Each returns what the operation is known by.
    public interface Requests {
        UUID create(CreateVolumeRequest wanted) throws RequestRefused;

        UUID delete(UUID operationId, UUID volumeId) throws RequestRefused;
    }
}
