package org.snapdeck.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The tables of projects and their quotas. The resources bear Cinder's names.
public final class ProjectTable {
    private ProjectTable() {}

    public static void insert(Handle handle, Project project, Quota quota) {
        handle.createUpdate("insert into projects (created_at, id, name, no_snapshot_gb_quota)"
                        + " values (current_timestamp, :id, :name, :free)")
                .bind("id", project.id().toString())
                .bind("name", project.name())
                .bind("free", !quota.snapshotsCount())
                .execute();
        insertLimits(handle, project.id(), quota);
    }

    private static void insertLimits(Handle handle, UUID projectId, Quota quota) {
        limits(quota)
                .forEach((resource, limit) -> handle.createUpdate(
                                "insert into quotas (project_id, resource, hard_limit) values (:project, :resource,"
                                        + " :limit)")
                        .bind("project", projectId.toString())
                        .bind("resource", resource)
                        .bind("limit", limit)
                        .execute());
    }

    /// @return false when the project is gone
    public static boolean update(Handle handle, Project project, Quota quota) {
        var changed = handle.createUpdate("update projects set name = :name, no_snapshot_gb_quota = :free,"
                        + " updated_at = current_timestamp where id = :id and deleted = false")
                .bind("id", project.id().toString())
                .bind("name", project.name())
                .bind("free", !quota.snapshotsCount())
                .execute();
        if (changed == 0) {
            return false;
        }
        handle.createUpdate("delete from quotas where project_id = :id")
                .bind("id", project.id().toString())
                .execute();
        insertLimits(handle, project.id(), quota);
        return true;
    }

    /// The row stays, as the rows of its former volumes speak of it.
    ///
    /// @return false when the project is gone already
    public static boolean delete(Handle handle, UUID id) {
        return mark(handle, id, true);
    }

    /// Brings a deleted project back, with the quota that it had.
    ///
    /// @return false when there is no such deleted project
    public static boolean restore(Handle handle, UUID id) {
        return mark(handle, id, false);
    }

    private static boolean mark(Handle handle, UUID id, boolean deleted) {
        return handle.createUpdate("update projects set deleted = :deleted, deleted_at ="
                                + " case when :deleted then current_timestamp else null end"
                                + " where id = :id and deleted <> :deleted")
                        .bind("id", id.toString())
                        .bind("deleted", deleted)
                        .execute()
                == 1;
    }

    public static List<Project> all(Handle handle) {
        return handle.createQuery("select id, name from projects where deleted = false order by lower(name)")
                .map((row, _) -> new Project(UUID.fromString(row.getString("id")), row.getString("name")))
                .list();
    }

    static Map<UUID, Quota> quotas(Handle handle) {
        record Limit(UUID project, String resource, int limit) {}
        var limits = handle
                .createQuery("select project_id, resource, hard_limit from quotas")
                .map((row, _) -> new Limit(
                        UUID.fromString(row.getString("project_id")),
                        row.getString("resource"),
                        row.getInt("hard_limit")))
                .stream()
                .collect(Collectors.groupingBy(Limit::project, Collectors.toMap(Limit::resource, Limit::limit)));
        return handle.createQuery("select id, no_snapshot_gb_quota from projects")
                .map((row, _) -> {
                    var id = UUID.fromString(row.getString("id"));
                    var snapshotsCount = !row.getBoolean("no_snapshot_gb_quota");
                    return Map.entry(id, quota(limits.getOrDefault(id, Map.of()), snapshotsCount));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Integer> limits(Quota quota) {
        return Map.of(
                "volumes", quota.volumes(),
                "snapshots", quota.snapshots(),
                "gigabytes", quota.gigabytes(),
                "per_volume_gigabytes", quota.perVolumeGigabytes());
    }

    private static Quota quota(Map<String, Integer> limits, boolean snapshotsCount) {
        return new Quota(
                limits.getOrDefault("volumes", Quota.DEFAULT.volumes()),
                limits.getOrDefault("snapshots", Quota.DEFAULT.snapshots()),
                limits.getOrDefault("gigabytes", Quota.DEFAULT.gigabytes()),
                limits.getOrDefault("per_volume_gigabytes", Quota.DEFAULT.perVolumeGigabytes()),
                snapshotsCount);
    }
}
