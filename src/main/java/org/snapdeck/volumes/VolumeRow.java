package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.Remark;

/// A row of the table of volumes: the status is the row's own, and what was last read back from the host is
/// beside it.
///
/// @param host name of the storage host
/// @param seen what the host showed of it when it last answered
/// @param snapshots how many it has
public record VolumeRow(
        Volume volume, String host, VolumeUse use, Optional<LogicalVolume> seen, List<Remark> remarks, int snapshots) {
    public VolumeRow {
        remarks = List.copyOf(remarks);
    }

    /// @param told the operation that it has to tell of
    public static VolumeRow of(Volume volume, Picture picture, Optional<Operation> told) {
        return new VolumeRow(
                volume,
                picture.host(volume.pool().hostId()).map(StorageHost::name).orElse("?"),
                VolumeUse.of(volume, picture),
                picture.seen(volume),
                Remark.of(volume, picture, told),
                picture.snapshotsOf(volume).size());
    }

    public UUID id() {
        return volume.id();
    }

    /// Cinder allows volumes without a name; they are known by their id.
    public String name() {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }

    public boolean isThin() {
        return volume.pool().isThin();
    }

    /// As Horizon writes it: `/dev/vdb on web-1`.
    public String attachedTo() {
        return use.recorded().stream().map(VolumeRow::attachedTo).collect(Collectors.joining(", "));
    }

    private static String attachedTo(Attachment attachment) {
        return attachment.device().isEmpty()
                ? attachment.instance()
                : attachment.device() + " on " + attachment.instance();
    }
}
