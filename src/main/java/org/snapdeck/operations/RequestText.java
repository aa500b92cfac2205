package org.snapdeck.operations;

import tools.jackson.databind.json.JsonMapper;

/// A request as it stands in the journal. Each kind has a record of its own for it, which holds all that is
/// needed to carry the operation out and to settle it later, whatever becomes of the rows in between.
public final class RequestText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RequestText() {}

    public static String of(Record request) {
        return MAPPER.writeValueAsString(request);
    }

    public static <R extends Record> R read(String text, Class<R> type) {
        return MAPPER.readValue(text, type);
    }
}
