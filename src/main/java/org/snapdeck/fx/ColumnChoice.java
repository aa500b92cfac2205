package org.snapdeck.fx;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;

/// Which columns of a table are to be seen: what somebody has chosen, and else as many as there is room for.
final class ColumnChoice<R> {

    private final Map<TableColumn<Row<R>, ?>, Column.Room> columns = new LinkedHashMap<>();
    private final Map<TableColumn<Row<R>, ?>, Boolean> chosen = new HashMap<>();
    private double room;

    /// What a column needs, when it leaves, and what was chosen for it.
    record Claim(double least, int rank, Optional<Boolean> chosen) {

        private boolean isCertain() {
            return chosen.orElse(rank == 0);
        }

        private boolean isOpen() {
            return chosen.isEmpty() && rank > 0 && rank < Column.Room.ONLY_IF_CHOSEN;
        }
    }

    void add(TableColumn<Row<R>, ?> column, Column.Room wish) {
        columns.put(column, wish);
    }

    void choose(TableColumn<Row<R>, ?> column, boolean shown) {
        chosen.put(column, shown);
        fit(room);
    }

    Optional<Boolean> chosen(TableColumn<Row<R>, ?> column) {
        return Optional.ofNullable(chosen.get(column));
    }

    void forget() {
        chosen.clear();
        fit(room);
    }

    /// Until there is a width nobody knows what fits.
    void fit(double width) {
        room = width;
        var all = List.copyOf(columns.keySet());
        var shown = shown(
                width > 0 ? width : Double.MAX_VALUE,
                all.stream().map(this::claim).toList());
        IntStream.range(0, all.size()).forEach(index -> all.get(index).setVisible(shown.get(index)));
    }

    private Claim claim(TableColumn<Row<R>, ?> column) {
        var wish = columns.get(column);
        return new Claim(wish.least(), wish.rank(), chosen(column));
    }

    /// Which of the columns are to be seen. One that would still fit stays away as long as a more important one
    /// does, or narrowing a window would make columns come and go.
    static List<Boolean> shown(double room, List<Claim> claims) {
        var left = room
                - claims.stream()
                        .filter(Claim::isCertain)
                        .mapToDouble(Claim::least)
                        .sum();
        var last = Integer.MIN_VALUE;
        for (var claim : claims.stream()
                .filter(Claim::isOpen)
                .sorted(Comparator.comparingInt(Claim::rank))
                .toList()) {
            left -= claim.least();
            if (left < 0) {
                break;
            }
            last = claim.rank();
        }
        var lowest = last;
        return claims.stream()
                .map(claim -> claim.isCertain() || claim.isOpen() && claim.rank() <= lowest)
                .toList();
    }
}
