package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of recorded attachments. A volume that has one is *in-use*.
public final class AttachmentTable {
    private AttachmentTable() {}

    public static void insert(Handle handle, Attachment attachment) {
        handle.createUpdate("""
            insert into attachments (created_at, id, volume_id, instance_name, mountpoint, attach_status,
                attach_time, host_id)
            values (:at, :id, :volume, :instance, :device, 'attached', :at, :host)
            """)
                .bind("at", attachment.attachedAt())
                .bind("id", attachment.id().toString())
                .bind("volume", attachment.volumeId().toString())
                .bind("instance", attachment.instance())
                .bind("device", attachment.device())
                .bind("host", attachment.hostId().map(UUID::toString).orElse(null))
                .execute();
        reckon(handle, attachment.volumeId());
    }

    public static boolean delete(Handle handle, Attachment attachment) {
        var deleted =
                handle.createUpdate("""
                    update attachments set deleted = true, deleted_at = current_timestamp,
                        detach_time = current_timestamp, attach_status = 'detached'
                    where id = :id and deleted = false
                    """).bind("id", attachment.id().toString()).execute() == 1;
        reckon(handle, attachment.volumeId());
        return deleted;
    }

    /// What a volume is that can be worked with: *in-use* when somebody has recorded so.
    public static VolumeStatus readiness(Handle handle, UUID volumeId) {
        return isAttached(handle, volumeId) ? VolumeStatus.IN_USE : VolumeStatus.AVAILABLE;
    }

    public static List<Attachment> all(Handle handle) {
        return handle.createQuery("select * from attachments where deleted = false order by attach_time, id")
                .map((row, _) -> new Attachment(
                        UUID.fromString(row.getString("id")),
                        UUID.fromString(row.getString("volume_id")),
                        row.getString("instance_name"),
                        row.getString("mountpoint"),
                        Optional.ofNullable(row.getString("host_id")).map(UUID::fromString),
                        row.getTimestamp("attach_time").toInstant()))
                .list();
    }

    private static void reckon(Handle handle, UUID volumeId) {
        var attached = isAttached(handle, volumeId);
        handle.createUpdate("update volumes set attach_status = :status where id = :volume")
                .bind("status", attached ? "attached" : "detached")
                .bind("volume", volumeId.toString())
                .execute();
        VolumeTable.move(
                handle,
                volumeId,
                attached ? VolumeStatus.AVAILABLE : VolumeStatus.IN_USE,
                attached ? VolumeStatus.IN_USE : VolumeStatus.AVAILABLE);
    }

    private static boolean isAttached(Handle handle, UUID volumeId) {
        return handle.createQuery("select count(*) from attachments where volume_id = :volume and deleted = false")
                        .bind("volume", volumeId.toString())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
