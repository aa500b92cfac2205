package org.snapdeck.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as comma-separated values, as RFC 4180 wants them: a header, CRLF at each end of a line, and quotes where
/// there must be some.
///
/// A spreadsheet takes a text that begins with `=`, `+`, `-` or `@` for a formula and runs it. Names come from
/// other people, so such a text gets an apostrophe before it, which spreadsheets take for "this is text". Numbers,
/// dates, and yes or no are never touched.
public final class CsvText {

    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    public static <R> String of(List<Fact<R>> facts, List<R> rows) {
        var header = line(facts.stream().map(Fact::header));
        return rows.stream()
                .map(row -> line(facts.stream().map(fact -> cell(fact.value(row)))))
                .collect(Collectors.joining("", header, ""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(CsvText::quoted).collect(Collectors.joining(",", "", END));
    }

    private static String cell(Value value) {
        return value instanceof Value.Text(var text) ? harmless(text) : value.raw();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n')
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
