package org.snapdeck.snapshots;

import java.util.UUID;
import java.util.function.Consumer;

/// What leads from the snapshots to other rooms.
public record SnapshotDoors(Consumer<UUID> showVolume, Consumer<UUID> showOperation, Runnable showVolumes) {}
