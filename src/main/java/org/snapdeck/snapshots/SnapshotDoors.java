package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.operations.Operation;

/// What leads from the snapshots to other rooms.
///
/// @param revertVolume asks whether the volume shall be reverted to this snapshot
/// @param deed tells an operation in a line that leads to it
public record SnapshotDoors(
        Consumer<UUID> showVolume,
        Consumer<UUID> createVolume,
        Consumer<UUID> revertVolume,
        Function<Operation, HistoryLine> deed,
        RowUpkeep upkeep,
        Runnable showVolumes) {}
