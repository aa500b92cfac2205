package org.snapdeck.labels;

import java.util.UUID;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.RequestRefused;

/// What the dialogs of this room need of the house.
///
/// @param requests where requests are handed in; may be slow, and is asked in the background
/// @param tracking where to ask what became of them
public record LabelDesk(Requests requests, Tracking<UUID> tracking) {

    /// Each returns what the operation is known by.
    public interface Requests {
        UUID edit(EditLabelsRequest wanted) throws RequestRefused;

        UUID note(UUID rowId, Metadata before, Metadata after) throws RequestRefused;
    }
}
