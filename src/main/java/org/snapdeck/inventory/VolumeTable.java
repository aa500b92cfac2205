package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.VgName;

/// The table of volumes. Every change of a status names the status it expects, so that of two only one wins.
public final class VolumeTable {
    private VolumeTable() {}

    public static void insert(Handle handle, Volume volume) {
        handle.createUpdate("""
            insert into volumes (created_at, id, user_id, project_id, size, status, display_name,
                display_description, metadata, bootable, image_metadata, snapshot_id, source_volid,
                host_id, vg_name, thin_pool, lv_name, lv_uuid, size_bytes)
            values (:createdAt, :id, :user, :project, :size, :status, :name,
                :description, :metadata, :bootable, :imageMetadata, :snapshot, :sourceVolume,
                :host, :group, :thinPool, :lv, :uuid, :bytes)
            """)
                .bind("createdAt", volume.createdAt())
                .bind("id", volume.id().toString())
                .bind("user", System.getProperty("user.name"))
                .bind("project", volume.projectId().toString())
                .bind("size", volume.size().gibRoundedUp())
                .bind("status", volume.status().word())
                .bind("name", volume.name())
                .bind("description", volume.description())
                .bind("metadata", Json.of(volume.metadata()))
                .bind("bootable", volume.bootable())
                .bind("imageMetadata", Json.of(volume.imageMetadata()))
                .bind("snapshot", fromSnapshot(volume).orElse(null))
                .bind("sourceVolume", fromVolume(volume).orElse(null))
                .bind("host", volume.pool().hostId().toString())
                .bind("group", volume.pool().group().text())
                .bind("thinPool", volume.pool().thinPool().map(LvName::text).orElse(""))
                .bind("lv", volume.lv().text())
                .bind("uuid", volume.uuid().map(LvUuid::text).orElse(null))
                .bind("bytes", volume.size().bytes())
                .execute();
    }

    /// Moves the row from one status to another, and notes when it can first be used.
    ///
    /// @return whether it still had the first
    public static boolean move(Handle handle, UUID id, VolumeStatus from, VolumeStatus to) {
        return handle.createUpdate("""
            update volumes set status = :to, updated_at = current_timestamp, version = version + 1,
                launched_at = case when status in ('creating', 'managing') and :to = 'available'
                    then current_timestamp else launched_at end
            where id = :id and status = :from and deleted = false
            """)
                        .bind("id", id.toString())
                        .bind("from", from.word())
                        .bind("to", to.word())
                        .execute()
                == 1;
    }

    /// Writes what was read back from the host: LVM's uuid and the size it really has.
    public static void found(Handle handle, UUID id, LvUuid uuid, ByteSize size) {
        handle.createUpdate("""
            update volumes set lv_uuid = :uuid, size = :size, size_bytes = :bytes,
                updated_at = current_timestamp, version = version + 1
            where id = :id and deleted = false
            """)
                .bind("id", id.toString())
                .bind("uuid", uuid.text())
                .bind("size", size.gibRoundedUp())
                .bind("bytes", size.bytes())
                .execute();
    }

    /// The size that it shall have when it is extended; nothing takes the promise back.
    public static void promise(Handle handle, UUID id, ByteSize size) {
        handle.createUpdate("update volumes set promised_bytes = :bytes where id = :id")
                .bind("id", id.toString())
                .bind("bytes", size.bytes())
                .execute();
    }

    static Map<UUID, ByteSize> promised(Handle handle) {
        return handle
                .createQuery("select id, promised_bytes from volumes where promised_bytes > 0 and deleted = false")
                .map((row, _) ->
                        Map.entry(UUID.fromString(row.getString("id")), new ByteSize(row.getLong("promised_bytes"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("""
            update volumes set deleted = true, deleted_at = current_timestamp, status = 'deleted',
                version = version + 1
            where id = :id and deleted = false
            """).bind("id", id.toString()).execute() == 1;
    }

    public static Optional<Volume> get(Handle handle, UUID id) {
        return handle.createQuery("select * from volumes where id = :id and deleted = false")
                .bind("id", id.toString())
                .map((row, _) -> volume(row))
                .findOne();
    }

    public static List<Volume> all(Handle handle) {
        return handle.createQuery("select * from volumes where deleted = false order by created_at, id")
                .map((row, _) -> volume(row))
                .list();
    }

    private static Optional<String> fromSnapshot(Volume volume) {
        return volume.source()
                .filter(VolumeSource.FromSnapshot.class::isInstance)
                .map(source -> source.id().toString());
    }

    private static Optional<String> fromVolume(Volume volume) {
        return volume.source()
                .filter(VolumeSource.FromVolume.class::isInstance)
                .map(source -> source.id().toString());
    }

    private static Optional<VolumeSource> source(ResultSet row) throws SQLException {
        var snapshot = Optional.ofNullable(row.getString("snapshot_id"))
                .map(UUID::fromString)
                .<VolumeSource>map(VolumeSource.FromSnapshot::new);
        var volume = Optional.ofNullable(row.getString("source_volid"))
                .map(UUID::fromString)
                .<VolumeSource>map(VolumeSource.FromVolume::new);
        return snapshot.or(() -> volume);
    }

    private static Volume volume(ResultSet row) throws SQLException {
        return new Volume(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("project_id")),
                new PoolName(
                        UUID.fromString(row.getString("host_id")),
                        new VgName(row.getString("vg_name")),
                        Optional.of(row.getString("thin_pool"))
                                .filter(pool -> !pool.isEmpty())
                                .map(LvName::new)),
                new LvName(row.getString("lv_name")),
                Optional.ofNullable(row.getString("lv_uuid")).map(LvUuid::new),
                row.getString("display_name"),
                row.getString("display_description"),
                VolumeStatus.of(row.getString("status")),
                new ByteSize(row.getLong("size_bytes")),
                Json.metadata(row.getString("metadata")),
                row.getBoolean("bootable"),
                Json.metadata(row.getString("image_metadata")),
                source(row),
                row.getTimestamp("created_at").toInstant(),
                Rows.changedAt(row),
                row.getLong("version"));
    }
}
