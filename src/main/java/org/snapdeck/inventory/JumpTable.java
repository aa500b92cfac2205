package org.snapdeck.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of the jump hosts on the way to each storage host.
final class JumpTable {
    private JumpTable() {}

    /// Writes the way over the one that was there.
    static void write(Handle handle, StorageHost host) {
        erase(handle, host.id());
        for (var position = 0; position < host.jumps().size(); position++) {
            var jump = host.jumps().get(position);
            var columns = new HashMap<String, Object>();
            columns.put("host", host.id().toString());
            columns.put("position", position);
            columns.put("address", jump.address());
            columns.put("port", jump.port());
            columns.put("user", jump.user());
            columns.put("login", jump.login().name());
            columns.put("keyFile", jump.keyFile().map(Path::toString).orElse(null));
            handle.createUpdate("""
                insert into jump_hosts (host_id, hop, address, port, username, login, key_file)
                values (:host, :position, :address, :port, :user, :login, :keyFile)
                """).bindMap(columns).execute();
        }
    }

    static void erase(Handle handle, UUID hostId) {
        handle.createUpdate("delete from jump_hosts where host_id = :host")
                .bind("host", hostId.toString())
                .execute();
    }

    /// The ways to all hosts that have jump hosts on them.
    static Map<UUID, List<Station>> all(Handle handle) {
        var ways = new HashMap<UUID, List<Station>>();
        handle.createQuery("select * from jump_hosts order by host_id, hop")
                .map((row, _) -> Map.entry(
                        UUID.fromString(row.getString("host_id")),
                        Station.jump(
                                row.getString("address"),
                                row.getInt("port"),
                                row.getString("username"),
                                LoginKind.valueOf(row.getString("login")),
                                Optional.ofNullable(row.getString("key_file")).map(Path::of))))
                .forEach(hop -> ways.computeIfAbsent(hop.getKey(), _ -> new ArrayList<>())
                        .add(hop.getValue()));
        return ways;
    }
}
