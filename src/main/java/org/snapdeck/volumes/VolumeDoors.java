package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.operations.Operation;

/// What leads from the volumes to other rooms.
///
/// @param deed tells an operation in a line that leads to it
public record VolumeDoors(
        Consumer<UUID> createSnapshot,
        Consumer<List<UUID>> deleteSnapshots,
        Consumer<UUID> recordAttachment,
        Consumer<UUID> removeAttachment,
        Consumer<UUID> showSnapshotsOf,
        Function<Operation, HistoryLine> deed,
        Rooms rooms) {

    /// Whole pages elsewhere.
    public record Rooms(Runnable adoptVolumes, Runnable showHosts) {}
}
