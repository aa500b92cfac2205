package org.snapdeck.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;

/// A row of the table of snapshots.
///
/// @param progress percent; Cinder knows 0 and 100 only, and so do we
/// @param size of the volume when the snapshot was taken
/// @param uuid LVM's uuid, once it was read back from the host
/// @param imageMetadata what is known of the image that its bootable volume came from
/// @param changedAt when the row was last written, by the console's clock
/// @param version counts the changes of the row
public record Snapshot(
        UUID id,
        UUID volumeId,
        UUID projectId,
        LvName lv,
        Optional<LvUuid> uuid,
        String name,
        String description,
        SnapshotStatus status,
        int progress,
        ByteSize size,
        Consistency consistency,
        Map<String, String> metadata,
        Map<String, String> imageMetadata,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Snapshot {
        metadata = Map.copyOf(metadata);
        imageMetadata = Map.copyOf(imageMetadata);
    }

    /// The name Cinder's LVM driver gives a snapshot: LVM reserves names that start with `snapshot`.
    public static LvName lvNameOf(UUID id) {
        return new LvName("_snapshot-" + id);
    }

    /// Whether a failed request left nothing on the host: such a row does not count in the quota.
    public boolean isEmptyHusk() {
        return status == SnapshotStatus.ERROR && uuid.isEmpty();
    }
}
