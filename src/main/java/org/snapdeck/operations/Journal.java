package org.snapdeck.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The tables of operations and their steps. Every change of a state names the state it expects.
final class Journal {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_OUTPUT = 1_000_000;

    private Journal() {}

    static void insert(Handle handle, NewOperation operation) {
        handle.createUpdate("""
            insert into operations (id, kind, state, project_id, host_id, object_id, object_name, request,
                requested_by, despite, parts, requested_at)
            values (:id, :kind, 'requested', :project, :host, :object, :name, :request, :by,
                :despite, :parts, current_timestamp)
            """)
                .bind("id", operation.id().toString())
                .bind("kind", operation.kind())
                .bind("project", operation.projectId().toString())
                .bind("host", operation.hostId().toString())
                .bind("object", operation.objectId().toString())
                .bind("name", operation.objectName())
                .bind("request", operation.request())
                .bind("by", operation.by())
                .bind("despite", operation.despite())
                .bind("parts", JSON.writeValueAsString(operation.parts()))
                .execute();
    }

    /// Takes up a waiting operation for this console.
    ///
    /// @return whether nobody else did
    static boolean claim(Handle handle, UUID id, UUID console) {
        return handle.createUpdate("""
            update operations
            set state = 'claimed', claimed_by = :console, claimed_at = current_timestamp,
                version = version + 1
            where id = :id and state = 'requested'
            """)
                        .bind("id", id.toString())
                        .bind("console", console.toString())
                        .execute()
                == 1;
    }

    static boolean sent(Handle handle, UUID id) {
        return handle.createUpdate("""
            update operations
            set state = 'sent', sent_at = current_timestamp, version = version + 1
            where id = :id and state = 'claimed'
            """).bind("id", id.toString()).execute() == 1;
    }

    static boolean end(Handle handle, UUID id, Ending ending) {
        return handle.createUpdate("""
            update operations
            set state = :state, reason = :reason, reason_arguments = :arguments,
                ended_at = case when :final then current_timestamp end,
                unknown_since = case when :unknown and unknown_since is null
                    then current_timestamp else unknown_since end,
                version = version + 1
            where id = :id and state in ('requested', 'claimed', 'sent', 'unknown', 'running')
            """)
                        .bind("id", id.toString())
                        .bind("state", ending.state().word())
                        .bind("reason", ending.reason().map(Reason::key).orElse(null))
                        .bind(
                                "arguments",
                                ending.reason()
                                        .map(reason -> JSON.writeValueAsString(reason.arguments()))
                                        .orElse(null))
                        .bind("final", ending.state().isFinal())
                        .bind("unknown", ending.state() == OperationState.UNKNOWN)
                        .execute()
                == 1;
    }

    /// One more look at an operation whose outcome is not known. The first look stays, and what was done since; the
    /// last replaces the one before, so that a host in trouble for a week does not fill the disk.
    static void look(Handle handle, UUID operationId, List<Step> steps) {
        var number = handle.createQuery("select coalesce(max(look), 0) + 1 from steps where operation_id = :operation")
                .bind("operation", operationId.toString())
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("delete from steps where operation_id = :operation and look > 1")
                .bind("operation", operationId.toString())
                .execute();
        steps.forEach(step -> step(handle, operationId, step.ofLook(number)));
    }

    static void step(Handle handle, UUID operationId, Step step) {
        handle.createUpdate("""
            insert into steps (operation_id, stage, look, title, command, exit_status, stdout, stderr,
                started_at, duration_ms)
            values (:operation, :stage, :look, :title, :command, :exit, :stdout, :stderr, :startedAt, :duration)
            """)
                .bind("operation", operationId.toString())
                .bind("stage", step.stage().word())
                .bind("look", step.look())
                .bind("title", step.title())
                .bind("command", step.command())
                .bind("exit", step.exit().isPresent() ? step.exit().getAsInt() : null)
                .bind("stdout", bounded(step.stdout()))
                .bind("stderr", bounded(step.stderr()))
                .bind("startedAt", step.startedAt())
                .bind("duration", step.duration().toMillis())
                .execute();
    }

    static Optional<Operation> get(Handle handle, UUID id) {
        return handle.createQuery("select * from operations where id = :id")
                .bind("id", id.toString())
                .map((row, _) -> operation(row))
                .findOne();
    }

    static List<Operation> recent(Handle handle, int most) {
        return handle.createQuery("select * from operations order by number desc limit :most")
                .bind("most", most)
                .map((row, _) -> operation(row))
                .list();
    }

    /// The newest, and whatever else is not final.
    static RecentOperations recentAndOpen(Handle handle, int most) {
        var shown = handle.createQuery("""
            select * from operations
            where state in ('requested', 'claimed', 'sent', 'unknown', 'running')
                or number in (select number from operations order by number desc limit :most)
            order by number desc
            """)
                .bind("most", most)
                .map((row, _) -> operation(row))
                .list();
        var all = handle.createQuery("select count(*) from operations")
                .mapTo(Long.class)
                .one();
        return new RecentOperations(shown, all - shown.size());
    }

    /// Those that are not final, oldest first.
    static List<Operation> open(Handle handle) {
        return handle.createQuery("""
            select * from operations where state in ('requested', 'claimed', 'sent', 'unknown', 'running')
            order by number
            """).map((row, _) -> operation(row)).list();
    }

    static List<Step> steps(Handle handle, UUID operationId) {
        return handle.createQuery("select * from steps where operation_id = :operation order by id")
                .bind("operation", operationId.toString())
                .map((row, _) -> step(row))
                .list();
    }

    static void erase(Handle handle, UUID hostId) {
        Events.erase(handle, hostId);
        for (var statement : List.of(
                "delete from steps where operation_id in (select id from operations where host_id = :host)",
                "delete from endings where operation_id in (select id from operations where host_id = :host)",
                "delete from operations where host_id = :host")) {
            handle.createUpdate(statement).bind("host", hostId.toString()).execute();
        }
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST_OUTPUT ? text : text.substring(0, LONGEST_OUTPUT);
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                row.getLong("number"),
                UUID.fromString(row.getString("id")),
                row.getString("kind"),
                OperationState.of(row.getString("state")),
                UUID.fromString(row.getString("project_id")),
                UUID.fromString(row.getString("host_id")),
                UUID.fromString(row.getString("object_id")),
                row.getString("object_name"),
                row.getString("request"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                time(row, "claimed_at"),
                time(row, "sent_at"),
                time(row, "unknown_since"),
                time(row, "ended_at"),
                reason(row),
                row.getString("despite"),
                JSON.readValue(row.getString("parts"), new TypeReference<List<UUID>>() {}));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<Reason> reason(ResultSet row) throws SQLException {
        var key = row.getString("reason");
        if (key == null) {
            return Optional.empty();
        }
        List<String> arguments = JSON.readValue(row.getString("reason_arguments"), new TypeReference<>() {});
        return Optional.of(new Reason(key, arguments));
    }

    private static Step step(ResultSet row) throws SQLException {
        var exit = row.getInt("exit_status");
        var known = !row.wasNull();
        return new Step(
                Stage.of(row.getString("stage")),
                row.getInt("look"),
                row.getString("title"),
                row.getString("command"),
                known ? OptionalInt.of(exit) : OptionalInt.empty(),
                row.getString("stdout"),
                row.getString("stderr"),
                row.getTimestamp("started_at").toInstant(),
                Duration.ofMillis(row.getLong("duration_ms")));
    }
}
