package org.snapdeck.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How some of the several things that an operation does have ended, while it goes on with the others. Their rows were
/// written at once.
final class EndingTable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EndingTable() {}

    static void put(Handle handle, UUID operation, int member, Ending ending) {
        handle.createUpdate("insert into endings (operation_id, member, state, reason, reason_arguments)"
                        + " values (:operation, :member, :state, :reason, :arguments)")
                .bind("operation", operation.toString())
                .bind("member", member)
                .bind("state", ending.state().word())
                .bind("reason", ending.reason().map(Reason::key).orElse(null))
                .bind(
                        "arguments",
                        ending.reason()
                                .map(reason -> JSON.writeValueAsString(reason.arguments()))
                                .orElse(null))
                .execute();
    }

    /// By the place of the member.
    static Map<Integer, Ending> of(Handle handle, UUID operation) {
        return handle.createQuery("select * from endings where operation_id = :operation")
                .bind("operation", operation.toString())
                .map((row, _) -> Map.entry(row.getInt("member"), ending(row)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(OperationState.of(row.getString("state")), reason(row), _ -> {});
    }

    private static Optional<Reason> reason(ResultSet row) throws SQLException {
        var key = row.getString("reason");
        if (key == null) {
            return Optional.empty();
        }
        List<String> arguments = JSON.readValue(row.getString("reason_arguments"), new TypeReference<>() {});
        return Optional.of(new Reason(key, arguments));
    }
}
