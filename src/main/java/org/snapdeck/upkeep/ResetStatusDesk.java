package org.snapdeck.upkeep;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;

/// What the dialog needs of the house. Both may be slow, and are asked in the background.
///
/// @param lookAgain looks at a host in the calling thread and returns what is known then
public record ResetStatusDesk(Function<UUID, Picture> lookAgain, Requests requests) {

    @FunctionalInterface
    public interface Requests {
        void reset(UUID rowId, String before, String wanted) throws RequestRefused;
    }
}
