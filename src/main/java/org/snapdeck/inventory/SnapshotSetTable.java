package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.CutTimes;

/// The table of sets of snapshots.
public final class SnapshotSetTable {
    private SnapshotSetTable() {}

    /// Its members are in their table already.
    public static void insert(Handle handle, SnapshotSet set) {
        handle.createUpdate("""
            insert into group_snapshots (created_at, id, project_id, user_id, host_id, name, description)
            values (:createdAt, :id, :project, :user, :host, :name, :description)
            """)
                .bind("createdAt", set.createdAt())
                .bind("id", set.id().toString())
                .bind("project", set.projectId().toString())
                .bind("user", System.getProperty("user.name"))
                .bind("host", set.hostId().toString())
                .bind("name", set.name())
                .bind("description", set.description())
                .execute();
        set.members()
                .forEach(member -> handle.createUpdate(
                                "update snapshots set group_snapshot_id = :set where id = :member")
                        .bind("set", set.id().toString())
                        .bind("member", member.toString())
                        .execute());
    }

    /// Writes what the host measured.
    public static void taken(Handle handle, UUID id, CutTimes times) {
        handle.createUpdate("""
            update group_snapshots set skew_ms = :skew, stood_ms = :stood, updated_at = current_timestamp
            where id = :id and deleted = false
            """)
                .bind("id", id.toString())
                .bind("skew", times.skew().toMillis())
                .bind("stood", times.stood().map(Duration::toMillis).orElse(null))
                .execute();
    }

    /// Its last member is gone, and it is no set any more.
    static void endWithout(Handle handle, UUID member) {
        handle.createUpdate("""
            update group_snapshots set deleted = true, deleted_at = current_timestamp
            where deleted = false
                and id = (select group_snapshot_id from snapshots where id = :member)
                and not exists (select 1 from snapshots
                    where snapshots.group_snapshot_id = group_snapshots.id and snapshots.deleted = false)
            """).bind("member", member.toString()).execute();
    }

    public static List<SnapshotSet> all(Handle handle) {
        var members = members(handle);
        return handle.createQuery("select * from group_snapshots where deleted = false order by created_at, id")
                .map((row, _) -> set(row, members))
                .list();
    }

    /// @param left whether it is still there
    private record Member(UUID set, UUID id, boolean left) {}

    private static Map<UUID, List<Member>> members(Handle handle) {
        return handle
                .createQuery("""
                    select id, group_snapshot_id, deleted from snapshots
                    where group_snapshot_id is not null order by created_at, display_name, id
                    """)
                .map((row, _) -> new Member(
                        UUID.fromString(row.getString("group_snapshot_id")),
                        UUID.fromString(row.getString("id")),
                        !row.getBoolean("deleted")))
                .stream()
                .collect(Collectors.groupingBy(Member::set));
    }

    private static SnapshotSet set(ResultSet row, Map<UUID, List<Member>> members) throws SQLException {
        var id = UUID.fromString(row.getString("id"));
        var taken = members.getOrDefault(id, List.of());
        return new SnapshotSet(
                id,
                UUID.fromString(row.getString("project_id")),
                UUID.fromString(row.getString("host_id")),
                row.getString("name"),
                row.getString("description"),
                taken.stream().filter(Member::left).map(Member::id).toList(),
                taken.size(),
                time(row, "skew_ms"),
                time(row, "stood_ms"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<Duration> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class)).map(Duration::ofMillis);
    }
}
