package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.operations.Operation;

/// What leads from the snapshots to other rooms.
///
/// @param deed tells an operation in a line that leads to it
public record SnapshotDoors(
        Consumer<UUID> showVolume,
        Contents contents,
        Function<Operation, HistoryLine> deed,
        RowUpkeep upkeep,
        Runnable showVolumes) {

    /// What is done with what a snapshot holds.
    ///
    /// @param revertVolume asks whether the volume shall be reverted to this snapshot
    /// @param revertSet asks whether the volumes of this set shall be reverted
    /// @param lookInside shows its files
    public record Contents(
            Consumer<UUID> createVolume,
            Consumer<UUID> revertVolume,
            Consumer<UUID> revertSet,
            Consumer<UUID> lookInside) {}
}
