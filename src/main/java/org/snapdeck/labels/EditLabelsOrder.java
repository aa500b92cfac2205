package org.snapdeck.labels;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Labels;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request to call a volume or a snapshot otherwise.
///
/// @param volume the logical volume whose tag tells the name; empty when the name stays
/// @param former the tags that told it before
public record EditLabelsOrder(UUID rowId, Labels before, Labels after, Optional<LvHandle> volume, Tags former) {
    static EditLabelsOrder noted(EditLabelsRequest wanted) {
        return new EditLabelsOrder(wanted.rowId(), wanted.before(), wanted.after(), Optional.empty(), Tags.NONE);
    }

    /// The same for the form that shows the command and for the request that has it run.
    ///
    /// @param seen the logical volume on its host
    static EditLabelsOrder renaming(EditLabelsRequest wanted, LogicalVolume seen) {
        return new EditLabelsOrder(
                wanted.rowId(),
                wanted.before(),
                wanted.after(),
                Optional.of(seen.handle().orElseThrow()),
                seen.tags().only(Tag.NAME));
    }

    Retagging change(UUID operationId) {
        return new Retagging(volume.orElseThrow(), Tags.NONE.with(Tag.NAME, after.name()), former, operationId);
    }
}
