package org.snapdeck.fx;

import java.util.Comparator;
import java.util.function.Supplier;

/// A column of a {@link LiveTable}: its title, how its rows are ordered, and how a cell looks. Made by {@link
/// Columns}.
public record Column<R>(String titleKey, double width, Shape shape, Comparator<R> order, Supplier<RowView<R>> cell) {

    /// What becomes of a column when the table is wider or narrower than its columns wish.
    public enum Shape {
        /// Takes what room is left, and gives some away: its text may end in an ellipsis.
        TEXT,
        /// Does not grow, and shrinks a little.
        TOKEN,
        /// Keeps its width, and stands at the right: half a number would be a wrong number.
        NUMBER
    }

    public Column<R> width(double wanted) {
        return new Column<>(titleKey, wanted, shape, order, cell);
    }

    public Column<R> orderedBy(Comparator<R> wanted) {
        return new Column<>(titleKey, width, shape, wanted, cell);
    }

    double least() {
        return switch (shape) {
            case TEXT -> width * 0.5;
            case TOKEN -> width * 0.75;
            case NUMBER -> width;
        };
    }
}
