package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snapdeck.usage.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// LVM's `--reportformat json`: one object with a list of reports, each a list of rows of texts. Whatever else is
/// around or in it makes it unreadable.
final class ReportJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private ReportJson() {}

    /// The rows under that key, such as `lv`, in all reports.
    static List<Map<String, String>> rows(String text, String key) throws Unreadable {
        var reports = member(tree(text), "report");
        if (reports.isEmpty()) {
            throw new Unreadable("the list of reports is empty");
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var report : reports) {
            for (var row : member(report, key)) {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private static JsonNode tree(String text) throws Unreadable {
        try {
            return READER.readValue(text);
        } catch (JacksonException failure) {
            throw new Unreadable("no JSON: " + failure.getOriginalMessage());
        }
    }

    private static JsonNode member(JsonNode node, String key) throws Unreadable {
        var member = node == null ? null : node.get(key);
        if (member == null || !member.isArray()) {
            throw new Unreadable("no list \"" + key + "\"");
        }
        return member;
    }

    private static Map<String, String> row(JsonNode node) throws Unreadable {
        if (!node.isObject()) {
            throw new Unreadable("a row is no object");
        }
        var row = new LinkedHashMap<String, String>();
        for (var field : node.properties()) {
            if (!field.getValue().isString()) {
                throw new Unreadable("\"" + field.getKey() + "\" is no text");
            }
            row.put(field.getKey(), field.getValue().stringValue());
        }
        return row;
    }
}
