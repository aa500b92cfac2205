package org.snapdeck.inventory;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Metadata as it stands in a column.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(Map<String, String> metadata) {
        return MAPPER.writeValueAsString(metadata);
    }

    static Map<String, String> metadata(String text) {
        return MAPPER.readValue(text, new TypeReference<>() {});
    }
}
