package org.snapdeck.labels;

import java.util.UUID;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.StorageRow;

/// What somebody wants to call a volume or a snapshot.
///
/// @param before what it was called when the person began to write
public record EditLabelsRequest(UUID operationId, UUID rowId, Labels before, Labels after) {

    /// Whether the name changes that the host bears, in a tag.
    boolean isRenaming(StorageRow row) {
        return row.uuid().isPresent() && !before.name().equals(after.name());
    }
}
