package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;

/// Rows of written fields, as JSON or as columns, byte for byte as LVM prints them.
record Report(String kind, List<? extends Field<?>> fields, List<List<String>> rows, ReportStyle style) {

    static <R> Report of(String kind, List<Field<R>> fields, List<R> rows, ReportStyle style) {
        var written = rows.stream()
                .map(row -> fields.stream()
                        .map(field -> field.value().apply(row).written(style))
                        .toList())
                .toList();
        return new Report(kind, fields, written, style);
    }

    /// The report's lines, without what LVM puts before each of its lines.
    List<String> lines() {
        if (style.json()) {
            return json();
        }
        return rows.isEmpty() ? List.of() : columns();
    }

    private List<String> json() {
        var lines = new ArrayList<String>();
        lines.add("{");
        lines.add("    \"report\": [");
        lines.add("        {");
        lines.add("            \"" + kind + "\": [");
        for (var at = 0; at < rows.size(); at++) {
            var comma = at < rows.size() - 1 ? "," : "";
            lines.add("                {" + object(rows.get(at)) + "}" + comma);
        }
        lines.add("            ]");
        lines.add("        }");
        lines.add("    ]");
        lines.add("}");
        return lines;
    }

    private String object(List<String> row) {
        var members = new ArrayList<String>();
        for (var at = 0; at < row.size(); at++) {
            var value = row.get(at).replace("\\", "\\\\").replace("\"", "\\\"");
            members.add("\"" + fields.get(at).name() + "\":\"" + value + "\"");
        }
        return String.join(", ", members);
    }

    private List<String> columns() {
        var lines = new ArrayList<String>();
        if (style.headings()) {
            lines.add(line(fields.stream().map(Field::heading).toList(), true));
        }
        rows.forEach(row -> lines.add(line(row, false)));
        return lines;
    }

    private String line(List<String> cells, boolean heading) {
        if (!style.separator().isEmpty()) {
            return String.join(style.separator(), cells);
        }
        var padded = new ArrayList<String>();
        for (var at = 0; at < cells.size(); at++) {
            var blanks = " ".repeat(Math.max(0, width(at) - cells.get(at).length()));
            var right = fields.get(at).right() && !heading;
            padded.add(right ? blanks + cells.get(at) : cells.get(at) + blanks);
        }
        return String.join(" ", padded);
    }

    private int width(int column) {
        var field = fields.get(column);
        var widest = style.headings() ? field.heading().length() : 0;
        for (var row : rows) {
            widest = Math.max(widest, row.get(column).length());
        }
        return Math.max(widest, field.width());
    }
}
