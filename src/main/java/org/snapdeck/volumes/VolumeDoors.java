package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What leads from the volumes to other rooms.
public record VolumeDoors(
        Consumer<UUID> createSnapshot,
        Consumer<List<UUID>> deleteSnapshots,
        Consumer<UUID> recordAttachment,
        Consumer<UUID> removeAttachment,
        Consumer<UUID> showSnapshotsOf,
        Rooms rooms) {

    /// Whole pages elsewhere.
    public record Rooms(Consumer<UUID> showOperation, Runnable adoptVolumes, Runnable showHosts) {}
}
