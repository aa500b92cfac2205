package org.snapdeck.listing;

import java.util.List;
import java.util.stream.Collectors;

/// Rows as a JSON array with one object per row, each on a line of its own. What has no value is null.
public final class JsonText {

    private JsonText() {}

    public static <R> String of(List<Fact<R>> facts, List<R> rows) {
        return rows.stream().map(row -> object(facts, row)).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static <R> String object(List<Fact<R>> facts, R row) {
        return facts.stream()
                .map(fact -> quoted(fact.header()) + ": " + json(fact.value(row)))
                .collect(Collectors.joining(", ", "  {", "}"));
    }

    private static String json(Value value) {
        return switch (value) {
            case Value.Nothing() -> "null";
            case Value.Amount _ -> value.raw();
            case Value.Flag _ -> value.raw();
            case Value.Text _ -> quoted(value.raw());
            case Value.Moment _ -> quoted(value.raw());
        };
    }

    private static String quoted(String text) {
        var result = new StringBuilder("\"");
        text.chars().forEach(sign -> result.append(escaped((char) sign)));
        return result.append('"').toString();
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> sign < ' ' ? "\\u%04x".formatted((int) sign) : String.valueOf(sign);
        };
    }
}
