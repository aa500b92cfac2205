package org.snapdeck.upkeep;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the dialogs need of the house. What they ask may be slow, and is asked in the background.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
public record ResetStatusDesk(Function<UUID, Picture> lookAgain, Requests requests, Tracking<UUID> tracking) {

    @FunctionalInterface
    public interface Requests {
        /// @return what the journal knows it by
        UUID reset(UUID rowId, String before, String wanted) throws RequestRefused;
    }
}
