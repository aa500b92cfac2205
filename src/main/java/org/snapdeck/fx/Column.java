package org.snapdeck.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snapdeck.listing.Fact;

/// A column of a {@link LiveTable}: its title, how its rows are ordered, and how a cell looks. Made by {@link
/// Columns}.
///
/// @param facts what the cell tells, for the filter and for files; the first is what it is mainly about
/// @param lines what the cell shows, where that is more than its first fact
public record Column<R>(
        String titleKey,
        Room room,
        Comparator<R> order,
        Supplier<RowView<R>> cell,
        List<Fact<R>> facts,
        Optional<Function<? super R, String>> lines) {
    public Column {
        facts = List.copyOf(facts);
    }

    Column(String titleKey, Room room, Comparator<R> order, Supplier<RowView<R>> cell, List<Fact<R>> facts) {
        this(titleKey, room, order, cell, facts, Optional.empty());
    }

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

        static final int ONLY_IF_CHOSEN = Integer.MAX_VALUE;

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

    /// Only there for those who have chosen it.
    public Column<R> onlyIfChosen() {
        return leavingAs(Room.ONLY_IF_CHOSEN);
    }

    /// The facts that it tells, where they are others than its name says.
    @SafeVarargs
    public final Column<R> telling(Fact<R>... wanted) {
        return new Column<>(titleKey, room, order, cell, List.of(wanted), lines);
    }

    Column<R> showing(Function<? super R, String> wanted) {
        return new Column<>(titleKey, room, order, cell, facts, Optional.of(wanted));
    }

    /// What the cell shows of a row, as text.
    String shown(R row) {
        return lines.map(text -> text.apply(row))
                .orElseGet(() ->
                        facts.stream().findFirst().map(fact -> fact.told(row)).orElse(""));
    }

    /// What it is known by in settings, in all languages.
    String key() {
        return keyOf(titleKey);
    }

    static String keyOf(String titleKey) {
        return titleKey.substring(titleKey.lastIndexOf('.') + 1);
    }

    public Column<R> orderedBy(Comparator<R> wanted) {
        return new Column<>(titleKey, room, wanted, cell, facts, lines);
    }

    private Column<R> with(Room wanted) {
        return new Column<>(titleKey, wanted, order, cell, facts, lines);
    }
}
