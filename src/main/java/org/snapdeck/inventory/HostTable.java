package org.snapdeck.inventory;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of storage hosts.
public final class HostTable {
    private HostTable() {}

    public static void insert(Handle handle, StorageHost host) {
        handle.createUpdate("""
            insert into hosts (created_at, id, name, address, port, username, login, key_file, demo, version)
            values (current_timestamp, :id, :name, :address, :port, :user, :login, :keyFile, :demo, :version)
            """).bindMap(columns(host)).execute();
        JumpTable.write(handle, host);
    }

    /// Writes a changed host over the row it was made from.
    ///
    /// @return whether the row was still the one of that version
    public static boolean update(Handle handle, StorageHost host) {
        var changed = handle.createUpdate("""
            update hosts
            set updated_at = current_timestamp, name = :name, address = :address, port = :port,
                username = :user, login = :login, key_file = :keyFile, version = version + 1
            where id = :id and version = :version and deleted = false
            """).bindMap(columns(host)).execute() == 1;
        if (changed) {
            JumpTable.write(handle, host);
        }
        return changed;
    }

    /// Freezes a host, or thaws it.
    ///
    /// @return whether it was the other way before
    public static boolean freeze(Handle handle, UUID id, boolean frozen) {
        return handle.createUpdate("""
            update hosts set frozen = :frozen, updated_at = current_timestamp, version = version + 1
            where id = :id and frozen <> :frozen and deleted = false
            """)
                        .bind("id", id.toString())
                        .bind("frozen", frozen)
                        .execute()
                == 1;
    }

    public static boolean delete(Handle handle, UUID id) {
        return handle.createUpdate("""
            update hosts set deleted = true, deleted_at = current_timestamp, version = version + 1
            where id = :id and deleted = false
            """).bind("id", id.toString()).execute() == 1;
    }

    /// Removes the host and all rows of what was ever on it. Only for a host whose history nobody will ask for.
    public static void erase(Handle handle, UUID id) {
        for (var statement : List.of(
                "delete from samples where host_id = :host",
                """
                delete from growth_rules where snapshot_id in (
                    select id from snapshots where volume_id in (select id from volumes where host_id = :host))
                """,
                "delete from snapshots where volume_id in (select id from volumes where host_id = :host)",
                "delete from group_snapshots where host_id = :host",
                "delete from attachments where volume_id in (select id from volumes where host_id = :host)",
                "delete from volumes where host_id = :host",
                "delete from jump_hosts where host_id = :host",
                "delete from hosts where id = :host")) {
            handle.createUpdate(statement).bind("host", id.toString()).execute();
        }
    }

    public static List<StorageHost> all(Handle handle) {
        var jumps = JumpTable.all(handle);
        return handle.createQuery("select * from hosts where deleted = false order by demo desc, name")
                .map((row, _) -> new StorageHost(
                        UUID.fromString(row.getString("id")),
                        row.getString("name"),
                        row.getString("address"),
                        row.getInt("port"),
                        row.getString("username"),
                        LoginKind.valueOf(row.getString("login")),
                        Optional.ofNullable(row.getString("key_file")).map(Path::of),
                        row.getBoolean("demo"),
                        row.getBoolean("frozen"),
                        row.getLong("version"),
                        jumps.getOrDefault(UUID.fromString(row.getString("id")), List.of())))
                .list();
    }

    private static Map<String, Object> columns(StorageHost host) {
        var columns = new HashMap<String, Object>();
        columns.put("id", host.id().toString());
        columns.put("name", host.name());
        columns.put("address", host.address());
        columns.put("port", host.port());
        columns.put("user", host.user());
        columns.put("login", host.login().name());
        columns.put("keyFile", host.keyFile().map(Path::toString).orElse(null));
        columns.put("demo", host.demo());
        columns.put("version", host.version());
        return columns;
    }
}
