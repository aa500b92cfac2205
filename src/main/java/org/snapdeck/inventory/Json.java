package org.snapdeck.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What stands in a column as JSON.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(Map<String, String> metadata) {
        return MAPPER.writeValueAsString(metadata);
    }

    static Map<String, String> metadata(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }

    static List<UUID> uuids(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }
}
