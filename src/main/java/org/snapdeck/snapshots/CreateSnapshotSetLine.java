package org.snapdeck.snapshots;

import java.util.List;
import java.util.UUID;
import org.snapdeck.inventory.UseLine;

/// One of the volumes of a set, as its form shows it.
///
/// @param place where it lies, and how large it is
/// @param consistency what its snapshot will be, if all goes well
public record CreateSnapshotSetLine(UUID volumeId, String name, String place, List<UseLine> uses, String consistency) {
    public CreateSnapshotSetLine {
        uses = List.copyOf(uses);
    }
}
