package org.snapdeck.operations;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Something that happened, in the form of Cinder's notifications.
///
/// @param sequence its place in the order in which events were written
/// @param publisher such as `snapshot.storage-1@vg0`
/// @param type such as `snapshot.create.end`
/// @param priority `INFO`, or `ERROR` of what did not come about
/// @param payload as JSON
public record Event(
        long sequence,
        UUID id,
        UUID operationId,
        String publisher,
        String type,
        String priority,
        Instant happenedAt,
        String payload) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// The payload for people to read.
    public String prettyPayload() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(payload));
    }

    /// As one line of JSON, without its end. Names are those of oslo.messaging.
    public String line() {
        var line = new LinkedHashMap<String, Object>();
        line.put("sequence", sequence);
        line.put("message_id", id.toString());
        line.put("publisher_id", publisher);
        line.put("event_type", type);
        line.put("priority", priority);
        line.put("timestamp", happenedAt.toString());
        line.put("operation_id", operationId.toString());
        line.put("payload", JSON.readTree(payload));
        return JSON.writeValueAsString(line);
    }
}
