package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// The columns of a {@link LiveTable} as somebody has arranged them: their order, which are to be seen, how wide
/// they are, and what the rows are ordered by.
final class LiveColumns<R> {

    private final TableView<Row<R>> table;
    private final Words words;
    private final Map<TableColumn<Row<R>, ?>, Column<R>> descriptions = new LinkedHashMap<>();
    private final Map<String, TableColumn<Row<R>, ?>> byKey = new HashMap<>();
    private final ColumnFit<R> fit = new ColumnFit<>(this::changed);
    private final ColumnChoice<R> choice = new ColumnChoice<>();
    private Optional<TableColumn<Row<R>, ?>> menu = Optional.empty();
    private Runnable listener = () -> {};
    private boolean applying;

    LiveColumns(TableView<Row<R>> table, Words words, List<Column<R>> columns) {
        this.table = table;
        this.words = words;
        table.setColumnResizePolicy(fit);
        columns.forEach(this::add);
        choice.fit(0);
        table.getColumns().addListener((InvalidationListener) _ -> moved());
    }

    private void add(Column<R> description) {
        var column = new TableColumn<Row<R>, R>(words.text(description.titleKey()));
        column.setCellValueFactory(row -> row.getValue().valueProperty());
        column.setCellFactory(_ -> new RowCell<>(description));
        column.setPrefWidth(description.room().width());
        column.setMinWidth(ColumnFit.tight(description.room()));
        if (description.room().shape() == Column.Shape.NUMBER) {
            column.getStyleClass().add("numeric");
        }
        fit.describe(column, description);
        choice.add(column, description.room());
        descriptions.put(column, description);
        byKey.put(description.key(), column);
        table.getColumns().add(column);
    }

    /// The one of the rows' menus, which is always the last.
    void addMenu(TableColumn<Row<R>, ?> column) {
        menu = Optional.of(column);
        table.getColumns().add(column);
    }

    /// Told whenever somebody has arranged something.
    void onChange(Runnable handler) {
        listener = handler;
    }

    void fit(double width) {
        choice.fit(width);
    }

    /// From left to right, those that are not to be seen among them.
    List<TableColumn<Row<R>, ?>> all() {
        return table.getColumns().stream().filter(descriptions::containsKey).toList();
    }

    /// Those that are to be seen, from left to right.
    List<Column<R>> shown() {
        return all().stream()
                .filter(TableColumn::isVisible)
                .<Column<R>>map(descriptions::get)
                .toList();
    }

    /// What is known of one that stands in the table; nothing of that of the menus.
    Optional<Column<R>> shown(TableColumn<?, ?> column) {
        return descriptions.entrySet().stream()
                .filter(entry -> entry.getKey() == column)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Column<R> describe(TableColumn<Row<R>, ?> column) {
        return descriptions.get(column);
    }

    /// The first column says what a row is, and stays.
    boolean isOpen(TableColumn<Row<R>, ?> column) {
        return column != descriptions.keySet().iterator().next();
    }

    void choose(TableColumn<Row<R>, ?> column, boolean shown) {
        choice.choose(column, shown);
        changed();
    }

    void move(TableColumn<Row<R>, ?> column, int steps) {
        var order = new ArrayList<>(all());
        var from = order.indexOf(column);
        Collections.swap(order, from, Math.clamp(from + steps, 0, order.size() - 1));
        arrange(order);
        changed();
    }

    /// As the table was at first.
    void forget() {
        applying = true;
        choice.forget();
        fit.forget();
        table.getSortOrder().clear();
        arrange(List.copyOf(descriptions.keySet()));
        applying = false;
        table.refresh();
        changed();
    }

    void apply(TableLook look) {
        applying = true;
        var keys = descriptions.values().stream().map(Column::key).toList();
        arrange(look.arrange(keys).stream()
                .<TableColumn<Row<R>, ?>>map(byKey::get)
                .toList());
        for (var part : look.parts()) {
            var column = Optional.ofNullable(byKey.get(part.key()));
            column.filter(this::isOpen).ifPresent(it -> part.chosen().ifPresent(shown -> choice.choose(it, shown)));
            column.ifPresent(it -> part.width().ifPresent(width -> fit.drag(it, width)));
        }
        table.getSortOrder()
                .setAll(look.sortings().stream()
                        .filter(sorting -> byKey.containsKey(sorting.key()))
                        .map(this::sorted)
                        .toList());
        applying = false;
    }

    private TableColumn<Row<R>, ?> sorted(TableLook.Sorting sorting) {
        var column = byKey.get(sorting.key());
        column.setSortType(sorting.descending() ? SortType.DESCENDING : SortType.ASCENDING);
        return column;
    }

    TableLook look() {
        return new TableLook(
                all().stream().map(this::part).toList(),
                table.getSortOrder().stream()
                        .map(column -> new TableLook.Sorting(
                                descriptions.get(column).key(), column.getSortType() == SortType.DESCENDING))
                        .toList());
    }

    private TableLook.Part part(TableColumn<Row<R>, ?> column) {
        return new TableLook.Part(descriptions.get(column).key(), choice.chosen(column), fit.dragged(column));
    }

    /// The order that the headers ask for; the rows' own where they ask for none.
    Comparator<R> order() {
        return table.getSortOrder().stream()
                .map(this::order)
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    private Comparator<R> order(TableColumn<Row<R>, ?> column) {
        var order = descriptions.get(column).order();
        return column.getSortType() == SortType.ASCENDING ? order : order.reversed();
    }

    /// Tells that something was arranged, unless it is us who do it.
    void changed() {
        if (!applying) {
            listener.run();
        }
    }

    private void arrange(List<TableColumn<Row<R>, ?>> order) {
        var wanted = new ArrayList<>(order);
        menu.ifPresent(wanted::add);
        if (!wanted.equals(table.getColumns())) {
            table.getColumns().setAll(wanted);
        }
    }

    /// The table is still at it when it tells, and must not be changed then.
    private void moved() {
        if (menu.filter(it ->
                        table.getColumns().contains(it) && table.getColumns().getLast() != it)
                .isPresent()) {
            Platform.runLater(() -> arrange(all()));
        }
        changed();
    }
}
