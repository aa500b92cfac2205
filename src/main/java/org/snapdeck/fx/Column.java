package org.snapdeck.fx;

import java.util.Comparator;
import java.util.function.Supplier;

/// A column of a {@link LiveTable}: its title, how its rows are ordered, and how a cell looks. Made by {@link Columns}.
public record Column<R>(
        String titleKey, double width, boolean numeric, Comparator<R> order, Supplier<RowView<R>> cell) {

    /// Columns share what room there is in proportion to their widths, which are what they need at least.
    public Column<R> width(double wanted) {
        return new Column<>(titleKey, wanted, numeric, order, cell);
    }

    public Column<R> orderedBy(Comparator<R> wanted) {
        return new Column<>(titleKey, width, numeric, wanted, cell);
    }
}
