package org.snapdeck.fx;

import java.util.Comparator;
import java.util.function.Supplier;

/// A column of a {@link LiveTable}: its title, how its rows are ordered, and how a cell looks. Made by {@link
/// Columns}.
public record Column<R>(String titleKey, Room room, Comparator<R> order, Supplier<RowView<R>> cell) {

    /// What becomes of a column when the table is wider or narrower than its columns wish.
    public enum Shape {
        /// Takes what room is left, and gives some away: its text may end in an ellipsis.
        TEXT,
        /// Does not grow, and shrinks a little.
        TOKEN,
        /// Keeps its width, and stands at the right: half a number would be a wrong number.
        NUMBER
    }

    /// How much room a column takes.
    ///
    /// @param width what it wishes
    /// @param least what its content needs to be of use
    /// @param rank who leaves where there isn't that much: the highest first, and 0 never
    public record Room(Shape shape, double width, double least, int rank) {

        static Room of(Shape shape, double width) {
            return new Room(
                    shape,
                    width,
                    switch (shape) {
                        case TEXT -> width * 0.5;
                        case TOKEN -> width * 0.75;
                        case NUMBER -> width;
                    },
                    0);
        }
    }

    public Column<R> width(double wanted) {
        return with(new Room(room.shape, wanted, Room.of(room.shape, wanted).least, room.rank));
    }

    public Column<R> least(double wanted) {
        return with(new Room(room.shape, room.width, wanted, room.rank));
    }

    /// Leaves when there is little room, before those of lower rank do.
    public Column<R> leavingAs(int rank) {
        return with(new Room(room.shape, room.width, room.least, rank));
    }

    public Column<R> orderedBy(Comparator<R> wanted) {
        return new Column<>(titleKey, room, wanted, cell);
    }

    private Column<R> with(Room wanted) {
        return new Column<>(titleKey, wanted, order, cell);
    }
}
