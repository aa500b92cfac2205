package org.snapdeck.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.EventSubject;
import tools.jackson.databind.json.JsonMapper;

/// The table of events. Each operation leaves one when it starts and one when it ends, written in the transaction
/// that makes it so.
final class Events {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Events() {}

    /// Unless the operation has one already.
    static void started(Handle handle, Operation operation) {
        if (of(handle, operation.id()).isEmpty()) {
            write(handle, operation, ".start", "INFO", "");
        }
    }

    /// Of an operation that has ended. What was closed before it was taken up began and ended at once.
    static void ended(Handle handle, Operation operation) {
        started(handle, operation);
        if (operation.state() == OperationState.DONE) {
            write(handle, operation, ".end", "INFO", "");
        } else {
            write(
                    handle,
                    operation,
                    ".error",
                    "ERROR",
                    operation.reason().map(Reason::key).orElse(""));
        }
    }

    private static void write(Handle handle, Operation operation, String suffix, String priority, String reason) {
        var subject = EventSubject.of(handle, operation.objectId());
        var payload = new LinkedHashMap<>(subject.payload());
        if (!reason.isEmpty()) {
            payload.put("reason", reason);
        }
        handle.createUpdate("""
            insert into events (id, operation_id, publisher, event_type, priority, happened_at, payload)
            values (:id, :operation, :publisher, :type, :priority, :at, :payload)
            """)
                .bind("id", UUID.randomUUID().toString())
                .bind("operation", operation.id().toString())
                .bind("publisher", subject.kind() + "." + subject.host())
                .bind("type", subject.kind() + "." + EventName.deed(operation.kind()) + suffix)
                .bind("priority", priority)
                .bind("at", Instant.now())
                .bind("payload", JSON.writeValueAsString(payload))
                .execute();
    }

    static List<Event> of(Handle handle, UUID operationId) {
        return handle.createQuery("select * from events where operation_id = :operation order by sequence")
                .bind("operation", operationId.toString())
                .map((row, _) -> event(row))
                .list();
    }

    /// Those behind a place in the order, the oldest first.
    static List<Event> after(Handle handle, long sequence, int most) {
        return handle.createQuery("select * from events where sequence > :sequence order by sequence limit :most")
                .bind("sequence", sequence)
                .bind("most", most)
                .map((row, _) -> event(row))
                .list();
    }

    /// The place of the newest; 0 when there is none.
    static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(sequence), 0) from events")
                .mapTo(Long.class)
                .one();
    }

    static void erase(Handle handle, UUID hostId) {
        handle.createUpdate("""
            delete from events where operation_id in (select id from operations where host_id = :host)
            """).bind("host", hostId.toString()).execute();
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("sequence"),
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("operation_id")),
                row.getString("publisher"),
                row.getString("event_type"),
                row.getString("priority"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("payload"));
    }
}
