package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.operations.Operation;

/// What leads from the volumes to other rooms.
///
/// @param deed tells an operation in a line that leads to it
public record VolumeDoors(
        Snapshots snapshots,
        Attachments attachments,
        Function<Operation, HistoryLine> deed,
        RowUpkeep upkeep,
        Rooms rooms) {

    /// The snapshots of a volume.
    public record Snapshots(
            Consumer<UUID> create,
            Consumer<List<UUID>> createSet,
            Consumer<List<UUID>> delete,
            Consumer<UUID> show,
            Consumer<UUID> showOf) {}

    /// Who uses a volume, as people write it down.
    public record Attachments(Consumer<UUID> record, Consumer<List<UUID>> remove) {}

    /// Whole pages elsewhere, and other volumes on this one.
    public record Rooms(Consumer<UUID> showVolume, Runnable adoptVolumes, Runnable showHosts) {}
}
