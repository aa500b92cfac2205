package org.snapdeck.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.EventSubject;
import tools.jackson.databind.json.JsonMapper;

/// The table of events.
final class Events {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Events() {}

    /// Of what went wrong the priority says so.
    ///
    /// @param type without whom it is about, such as `.create.start`
    static void write(Handle handle, UUID operationId, String type, EventSubject subject) {
        handle.createUpdate("""
            insert into events (id, operation_id, publisher, event_type, priority, happened_at, payload)
            values (:id, :operation, :publisher, :type, :priority, :at, :payload)
            """)
                .bind("id", UUID.randomUUID().toString())
                .bind("operation", operationId.toString())
                .bind("publisher", subject.kind() + "." + subject.host())
                .bind("type", subject.kind() + type)
                .bind("priority", type.endsWith(".error") ? "ERROR" : "INFO")
                .bind("at", Instant.now())
                .bind("payload", JSON.writeValueAsString(subject.payload()))
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
