package org.snapdeck.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows as people are shown them, for the clipboard: a line with the titles, then one for each row, with tabs
/// between the cells. That reads well in a mail, and a spreadsheet takes it apart.
public final class RowText {

    private RowText() {}

    /// @param titles of the facts, in their order
    public static <R> String of(List<String> titles, List<Fact<R>> facts, List<R> rows) {
        return Stream.concat(
                        Stream.of(line(titles.stream())),
                        rows.stream().map(row -> line(facts.stream().map(fact -> fact.told(row)))))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell.replaceAll("\\s+", " ").strip()).collect(Collectors.joining("\t"));
    }
}
