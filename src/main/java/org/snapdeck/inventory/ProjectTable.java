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
        handle.createUpdate("insert into projects (created_at, id, name) values (current_timestamp, :id, :name)")
                .bind("id", project.id().toString())
                .bind("name", project.name())
                .execute();
        limits(quota)
                .forEach((resource, limit) -> handle.createUpdate(
                                "insert into quotas (project_id, resource, hard_limit) values (:project, :resource,"
                                        + " :limit)")
                        .bind("project", project.id().toString())
                        .bind("resource", resource)
                        .bind("limit", limit)
                        .execute());
    }

    public static List<Project> all(Handle handle) {
        return handle.createQuery("select id, name from projects where deleted = false order by name")
                .map((row, _) -> new Project(UUID.fromString(row.getString("id")), row.getString("name")))
                .list();
    }

    static Map<UUID, Quota> quotas(Handle handle) {
        record Limit(UUID project, String resource, int limit) {}
        var limits = handle.createQuery("select project_id, resource, hard_limit from quotas")
                .map((row, _) -> new Limit(
                        UUID.fromString(row.getString("project_id")),
                        row.getString("resource"),
                        row.getInt("hard_limit")))
                .list();
        return limits.stream()
                .collect(Collectors.groupingBy(
                        Limit::project,
                        Collectors.collectingAndThen(
                                Collectors.toMap(Limit::resource, Limit::limit), ProjectTable::quota)));
    }

    private static Map<String, Integer> limits(Quota quota) {
        return Map.of(
                "volumes", quota.volumes(),
                "snapshots", quota.snapshots(),
                "gigabytes", quota.gigabytes(),
                "per_volume_gigabytes", quota.perVolumeGigabytes());
    }

    private static Quota quota(Map<String, Integer> limits) {
        return new Quota(
                limits.getOrDefault("volumes", Quota.DEFAULT.volumes()),
                limits.getOrDefault("snapshots", Quota.DEFAULT.snapshots()),
                limits.getOrDefault("gigabytes", Quota.DEFAULT.gigabytes()),
                limits.getOrDefault("per_volume_gigabytes", Quota.DEFAULT.perVolumeGigabytes()));
    }
}
