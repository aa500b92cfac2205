package org.snapdeck.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;

/// A row of the table of volumes.
///
/// @param uuid LVM's uuid, once it was read back from the host
/// @param bootable whether a machine can start from it, as somebody has said; nobody looks into it
/// @param imageMetadata what is known of the image a bootable one came from; Cinder calls it glance metadata
/// @param source what it was made from, if not from nothing
/// @param changedAt when the row was last written, by the console's clock
/// @param version counts the changes of the row
public record Volume(
        UUID id,
        UUID projectId,
        PoolName pool,
        LvName lv,
        Optional<LvUuid> uuid,
        String name,
        String description,
        VolumeStatus status,
        ByteSize size,
        Map<String, String> metadata,
        boolean bootable,
        Map<String, String> imageMetadata,
        Optional<VolumeSource> source,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public Volume {
        metadata = Map.copyOf(metadata);
        imageMetadata = Map.copyOf(imageMetadata);
    }

    /// The name Cinder's LVM driver gives a volume.
    public static LvName lvNameOf(UUID id) {
        return new LvName("volume-" + id);
    }

    /// Whether a failed request left nothing on the host: such a row does not count in the quota.
    public boolean isEmptyHusk() {
        return status == VolumeStatus.ERROR && uuid.isEmpty();
    }
}
