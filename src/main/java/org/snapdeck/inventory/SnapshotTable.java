package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;

/// The table of snapshots. Every change of a status names the status it expects, so that of two only one wins.
public final class SnapshotTable {
    private SnapshotTable() {}

    /// @param acknowledged who used the volume, in the words the person agreed to; empty when nobody did
    public static void insert(Handle handle, Snapshot snapshot, String acknowledged) {
        handle.createUpdate("""
            insert into snapshots (created_at, id, volume_id, user_id, project_id, status, progress,
                volume_size, display_name, display_description, metadata, image_metadata, lv_name, lv_uuid, size_bytes,
                consistency, acknowledged)
            values (:createdAt, :id, :volume, :user, :project, :status, :progress,
                :size, :name, :description, :metadata, :imageMetadata, :lv, :uuid, :bytes, :consistency, :acknowledged)
            """)
                .bind("createdAt", snapshot.createdAt())
                .bind("id", snapshot.id().toString())
                .bind("volume", snapshot.volumeId().toString())
                .bind("user", System.getProperty("user.name"))
                .bind("project", snapshot.projectId().toString())
                .bind("status", snapshot.status().word())
                .bind("progress", percent(snapshot.progress()))
                .bind("size", snapshot.size().gibRoundedUp())
                .bind("name", snapshot.name())
                .bind("description", snapshot.description())
                .bind("metadata", Json.of(snapshot.metadata()))
                .bind("imageMetadata", Json.of(snapshot.imageMetadata()))
                .bind("lv", snapshot.lv().text())
                .bind("uuid", snapshot.uuid().map(LvUuid::text).orElse(null))
                .bind("bytes", snapshot.size().bytes())
                .bind("consistency", snapshot.consistency().word())
                .bind("acknowledged", acknowledged)
                .execute();
    }

    /// Moves the row from one status to another.
    ///
    /// @return whether it still had the first
    public static boolean move(Handle handle, UUID id, SnapshotStatus from, SnapshotStatus to) {
        return handle.createUpdate("""
            update snapshots set status = :to, updated_at = current_timestamp, version = version + 1
            where id = :id and status = :from and deleted = false
            """)
                        .bind("id", id.toString())
                        .bind("from", from.word())
                        .bind("to", to.word())
                        .execute()
                == 1;
    }

    /// The one way to *available*, 100 %: the snapshot was read back from the host.
    ///
    /// @param store size of the copy-on-write store; empty for a thin snapshot, which has none
    public static boolean available(
            Handle handle, UUID id, LvUuid uuid, Optional<ByteSize> store, Consistency consistency) {
        return handle.createUpdate("""
            update snapshots set status = 'available', progress = '100%', lv_uuid = :uuid,
                cow_bytes = :store, consistency = :consistency,
                updated_at = current_timestamp, version = version + 1
            where id = :id and status = 'creating' and deleted = false
            """)
                        .bind("id", id.toString())
                        .bind("uuid", uuid.text())
                        .bind("store", store.map(ByteSize::bytes).orElse(null))
                        .bind("consistency", consistency.word())
                        .execute()
                == 1;
    }

    /// Writes what the host shows of one that is whole there: LVM's uuid and its store.
    ///
    /// @param store size of the copy-on-write store; empty for a thin snapshot, which has none
    public static void found(Handle handle, UUID id, LvUuid uuid, Optional<ByteSize> store) {
        handle.createUpdate("""
            update snapshots set progress = '100%', lv_uuid = :uuid, cow_bytes = :store,
                updated_at = current_timestamp, version = version + 1
            where id = :id and deleted = false
            """)
                .bind("id", id.toString())
                .bind("uuid", uuid.text())
                .bind("store", store.map(ByteSize::bytes).orElse(null))
                .execute();
    }

    /// Writes the size that its copy-on-write store has now.
    public static void store(Handle handle, UUID id, ByteSize size) {
        handle.createUpdate("update snapshots set cow_bytes = :bytes where id = :id and deleted = false")
                .bind("id", id.toString())
                .bind("bytes", size.bytes())
                .execute();
    }

    public static boolean delete(Handle handle, UUID id) {
        var deleted = handle.createUpdate("""
            update snapshots set deleted = true, deleted_at = current_timestamp, status = 'deleted',
                version = version + 1
            where id = :id and deleted = false
            """).bind("id", id.toString()).execute() == 1;
        SnapshotSetTable.endWithout(handle, id);
        return deleted;
    }

    public static Optional<Snapshot> get(Handle handle, UUID id) {
        return handle.createQuery("select * from snapshots where id = :id and deleted = false")
                .bind("id", id.toString())
                .map((row, _) -> snapshot(row))
                .findOne();
    }

    public static List<Snapshot> all(Handle handle) {
        return handle.createQuery("select * from snapshots where deleted = false order by created_at, id")
                .map((row, _) -> snapshot(row))
                .list();
    }

    private static String percent(int progress) {
        return progress + "%";
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("volume_id")),
                UUID.fromString(row.getString("project_id")),
                new LvName(row.getString("lv_name")),
                Optional.ofNullable(row.getString("lv_uuid")).map(LvUuid::new),
                row.getString("display_name"),
                row.getString("display_description"),
                SnapshotStatus.of(row.getString("status")),
                Integer.parseInt(row.getString("progress").replace("%", "")),
                new ByteSize(row.getLong("size_bytes")),
                Consistency.of(row.getString("consistency")),
                Json.metadata(row.getString("metadata")),
                Json.metadata(row.getString("image_metadata")),
                row.getTimestamp("created_at").toInstant(),
                Rows.changedAt(row),
                row.getLong("version"));
    }
}
