package org.snapdeck.operations;

import java.util.List;
import java.util.UUID;

/// What a request writes into the journal.
///
/// @param request the request as JSON, in the kind's own form
/// @param by who asks for it
/// @param despite why it was asked for against an advice; empty where there was none
/// @param parts the rows that it is about besides its object
public record NewOperation(
        UUID id,
        String kind,
        UUID projectId,
        UUID hostId,
        UUID objectId,
        String objectName,
        String request,
        String by,
        String despite,
        List<UUID> parts) {
    public NewOperation {
        parts = List.copyOf(parts);
    }

    /// The person at the console asks for it.
    public NewOperation(
            UUID id, String kind, UUID projectId, UUID hostId, UUID objectId, String objectName, String request) {
        this(
                id,
                kind,
                projectId,
                hostId,
                objectId,
                objectName,
                request,
                System.getProperty("user.name"),
                "",
                List.of());
    }

    NewOperation despite(String reason) {
        return new NewOperation(id, kind, projectId, hostId, objectId, objectName, request, by, reason, parts);
    }

    /// Nobody asked for it at this moment: a rule did, that somebody has made.
    public NewOperation by(String rule) {
        return new NewOperation(id, kind, projectId, hostId, objectId, objectName, request, rule, despite, parts);
    }

    /// It is about these rows as well.
    public NewOperation of(List<UUID> rows) {
        return new NewOperation(id, kind, projectId, hostId, objectId, objectName, request, by, despite, rows);
    }
}
