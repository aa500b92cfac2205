package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.listing.Fact;
import org.snapdeck.listing.RowText;

/// Puts rows of a table, or one of their cells, on the clipboard as they are shown.
final class RowCopy<R> {

    private final Words words;
    private final LiveColumns<R> columns;
    private final Supplier<Optional<Column<R>>> pointed;

    /// @param pointed the column of the cell that the menu was opened on
    RowCopy(Words words, LiveColumns<R> columns, Supplier<Optional<Column<R>>> pointed) {
        this.words = words;
        this.columns = columns;
        this.pointed = pointed;
    }

    List<RowAction<R>> actions() {
        return List.of(
                RowAction.many("action.copy-cell", Feather.COPY, _ -> Verdict.allowed(), this::copyCell),
                RowAction.<R>many("action.copy-row", Feather.COPY, _ -> Verdict.allowed(), this::copyRows)
                        .on("Shortcut+C"));
    }

    /// One cell, or the cells of several rows below each other. Without a cell it is the one that names the row.
    private void copyCell(List<? extends R> rows) {
        pointed.get()
                .or(() -> columns.shown().stream().findFirst())
                .ifPresent(
                        column -> CopyText.copy(rows.stream().map(column::shown).collect(Collectors.joining("\n"))));
    }

    private void copyRows(List<? extends R> rows) {
        var shown = columns.shown();
        var facts = shown.stream().flatMap(column -> column.facts().stream()).toList();
        var titles = shown.stream()
                .flatMap(column -> column.facts().stream().map(fact -> title(column, fact)))
                .toList();
        CopyText.copy(RowText.of(titles, facts, List.copyOf(rows)));
    }

    /// A column that tells several things has no title for each of them.
    private String title(Column<R> column, Fact<R> fact) {
        return column.facts().size() == 1 ? words.text(column.titleKey()) : fact.key();
    }
}
