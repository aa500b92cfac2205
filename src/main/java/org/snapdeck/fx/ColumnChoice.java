package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Which columns of a table are to be seen: what somebody has chosen, and else as many as there is room for.
final class ColumnChoice<R> {

    private final List<TableColumn<Row<R>, ?>> columns = new ArrayList<>();
    private final List<Column<R>> descriptions = new ArrayList<>();
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

    void add(TableColumn<Row<R>, ?> column, Column<R> description) {
        columns.add(column);
        descriptions.add(description);
    }

    /// Whether there is anything to choose.
    boolean isOpen() {
        return descriptions.stream().anyMatch(description -> description.room().rank() > 0);
    }

    void fit(double width) {
        room = width;
        var claims = IntStream.range(0, columns.size()).mapToObj(this::claim).toList();
        var shown = shown(room, claims);
        IntStream.range(0, columns.size()).forEach(index -> columns.get(index).setVisible(shown.get(index)));
    }

    private Claim claim(int index) {
        var wish = descriptions.get(index).room();
        return new Claim(wish.least(), wish.rank(), Optional.ofNullable(chosen.get(columns.get(index))));
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

    /// The menu that shows and hides columns. The first column says what a row is, and stays.
    MenuButton button(Words words) {
        var button = new MenuButton("", new FontIcon(Feather.SLIDERS));
        button.getStyleClass().addAll("icon-button", "flat", "column-chooser");
        button.setAccessibleText(words.text("table.columns"));
        button.setTooltip(new Tooltip(words.text("table.columns")));
        columns.stream().skip(1).map(this::item).forEach(button.getItems()::add);
        return button;
    }

    private CheckMenuItem item(TableColumn<Row<R>, ?> column) {
        var item = new CheckMenuItem(column.getText());
        column.visibleProperty().subscribe(item::setSelected);
        item.setOnAction(_ -> {
            chosen.put(column, item.isSelected());
            fit(room);
        });
        return item;
    }
}
