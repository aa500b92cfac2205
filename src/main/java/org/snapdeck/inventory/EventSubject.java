package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What an event is about, as Cinder's notifications tell it (cinder/volume/volume_utils.py,
/// _usage_from_volume, _usage_from_snapshot and _usage_from_group_snapshot). Rows that are deleted count, as an event
/// tells of the deletion. What
/// the console knows nothing of is the empty text; that nothing is replicated is told as there, by a null.
///
/// @param kind `volume`, `snapshot`, `group_snapshot` or `host`
/// @param host Cinder's name of where it lives: the host, the volume group, and the thin pool if there is one
public record EventSubject(String kind, String host, Map<String, Object> payload) {
    private static final String UNKNOWN = "";

    public static EventSubject of(Handle handle, UUID id) {
        return snapshot(handle, id)
                .or(() -> volume(handle, id))
                .or(() -> set(handle, id))
                .or(() -> host(handle, id))
                .orElseGet(() -> new EventSubject("host", UNKNOWN, Map.of("host", UNKNOWN)));
    }

    /// The same with more to tell.
    public EventSubject with(Map<String, Object> more) {
        var all = new LinkedHashMap<>(payload);
        all.putAll(more);
        return new EventSubject(kind, host, all);
    }

    private static Optional<EventSubject> volume(Handle handle, UUID id) {
        return handle.createQuery("""
            select volumes.*, hosts.name as host_name from volumes
            join hosts on hosts.id = volumes.host_id where volumes.id = :id
            """)
                .bind("id", id.toString())
                .map((row, _) -> volume(row, attachments(handle, id)))
                .findOne();
    }

    private static EventSubject volume(ResultSet row, List<Map<String, Object>> attachments) throws SQLException {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("tenant_id", row.getString("project_id"));
        payload.put("host", host(row));
        payload.put("user_id", text(row, "user_id"));
        payload.put("availability_zone", UNKNOWN);
        payload.put("volume_type", row.getString("thin_pool").isEmpty() ? "thick" : "thin");
        payload.put("volume_id", row.getString("id"));
        payload.put("display_name", row.getString("display_name"));
        payload.put("launched_at", time(row, "launched_at"));
        payload.put("created_at", time(row, "created_at"));
        payload.put("status", row.getString("status"));
        payload.put("snapshot_id", text(row, "snapshot_id"));
        payload.put("source_volid", text(row, "source_volid"));
        payload.put("size", row.getLong("size"));
        payload.put("replication_status", null);
        payload.put("replication_extended_status", null);
        payload.put("replication_driver_data", null);
        payload.put("bootable", row.getBoolean("bootable"));
        payload.put("metadata", Json.metadata(row.getString("metadata")));
        payload.put("glance_metadata", Json.metadata(row.getString("image_metadata")));
        payload.put("volume_attachment", attachments);
        return new EventSubject("volume", host(row), payload);
    }

    private static List<Map<String, Object>> attachments(Handle handle, UUID volume) {
        return handle.createQuery("""
            select * from attachments where volume_id = :volume and deleted = false order by attach_time, id
            """)
                .bind("volume", volume.toString())
                .map((row, _) -> Map.<String, Object>of(
                        "attach_status", row.getString("attach_status"),
                        "instance_name", row.getString("instance_name"),
                        "mountpoint", row.getString("mountpoint")))
                .list();
    }

    private static Optional<EventSubject> snapshot(Handle handle, UUID id) {
        return handle.createQuery("""
            select snapshots.*, volumes.vg_name, volumes.thin_pool, hosts.name as host_name from snapshots
            join volumes on volumes.id = snapshots.volume_id
            join hosts on hosts.id = volumes.host_id where snapshots.id = :id
            """)
                .bind("id", id.toString())
                .map((row, _) -> snapshot(row))
                .findOne();
    }

    private static EventSubject snapshot(ResultSet row) throws SQLException {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("tenant_id", row.getString("project_id"));
        payload.put("user_id", text(row, "user_id"));
        payload.put("availability_zone", UNKNOWN);
        payload.put("volume_id", row.getString("volume_id"));
        payload.put("volume_size", row.getLong("volume_size"));
        payload.put("snapshot_id", row.getString("id"));
        payload.put("display_name", row.getString("display_name"));
        payload.put("created_at", time(row, "created_at"));
        payload.put("status", row.getString("status"));
        payload.put("deleted", row.getBoolean("deleted") ? "True" : UNKNOWN);
        payload.put("metadata", Json.metadata(row.getString("metadata")));
        return new EventSubject("snapshot", host(row), payload);
    }

    private static Optional<EventSubject> set(Handle handle, UUID id) {
        return handle.createQuery("""
            select group_snapshots.*, hosts.name as host_name from group_snapshots
            join hosts on hosts.id = group_snapshots.host_id where group_snapshots.id = :id
            """)
                .bind("id", id.toString())
                .map((row, _) -> set(row, SetStatus.of(statuses(handle, id))))
                .findOne();
    }

    private static List<SnapshotStatus> statuses(Handle handle, UUID set) {
        return handle.createQuery("select status from snapshots where group_snapshot_id = :set and deleted = false")
                .bind("set", set.toString())
                .map((row, _) -> SnapshotStatus.of(row.getString("status")))
                .list();
    }

    private static EventSubject set(ResultSet row, String status) throws SQLException {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("tenant_id", row.getString("project_id"));
        payload.put("user_id", text(row, "user_id"));
        payload.put("group_id", UNKNOWN);
        payload.put("group_type", UNKNOWN);
        payload.put("group_snapshot_id", row.getString("id"));
        payload.put("name", row.getString("name"));
        payload.put("description", row.getString("description"));
        payload.put("created_at", time(row, "created_at"));
        payload.put("status", status);
        return new EventSubject("group_snapshot", row.getString("host_name"), payload);
    }

    private static Optional<EventSubject> host(Handle handle, UUID id) {
        return handle.createQuery("select * from hosts where id = :id")
                .bind("id", id.toString())
                .map((row, _) -> new EventSubject(
                        "host",
                        row.getString("name"),
                        Map.of("host", row.getString("name"), "frozen", row.getBoolean("frozen"))))
                .findOne();
    }

    private static String host(ResultSet row) throws SQLException {
        var pool = row.getString("thin_pool");
        return row.getString("host_name") + "@" + row.getString("vg_name") + (pool.isEmpty() ? "" : "#" + pool);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse(UNKNOWN);
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .map(Object::toString)
                .orElse(UNKNOWN);
    }
}
