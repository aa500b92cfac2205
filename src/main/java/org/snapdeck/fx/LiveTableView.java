package org.snapdeck.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.listing.Suggestions;

/// How a {@link LiveTable} looks and what it hears: toolbar, banner, and the rows.
final class LiveTableView<R> {

    private static final double SCROLL_BAR = 12;

    private final Words words;
    private final TableView<Row<R>> table = new TableView<>();
    private final TableTools toolbar;
    private final VBox root = new VBox();
    private final LiveColumns<R> columns;
    private final Place<R> place;
    private List<RowAction<R>> actions = List.of();
    private RowMenu<R> menu;
    private Consumer<Row<R>> opened = _ -> {};
    private Optional<Column<R>> pointed = Optional.empty();
    private Optional<EmptyState> empty = Optional.empty();

    LiveTableView(Words words, List<Column<R>> descriptions, ObservableList<Row<R>> rows) {
        this.words = words;
        this.menu = new RowMenu<>(List.of(), words);
        this.toolbar = new TableTools(words);
        this.place = new Place<>(table);
        table.setItems(rows);
        table.getStyleClass().add("live-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(words.text("table.reading")));
        table.setRowFactory(_ -> new LiveRow<>(this::activated, this::menuWanted));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        this.columns = new LiveColumns<>(table, words, descriptions);
        table.widthProperty().subscribe(this::fitColumns);
        toolbar.add(new ColumnChooser<>(words, columns).button());
        VBox.setVgrow(table, Priority.ALWAYS);
        root.getStyleClass().add("live-table-frame");
        root.getChildren().setAll(toolbar.node(), table);
    }

    Node node() {
        return root;
    }

    RowMenu<R> menu() {
        return menu;
    }

    void identify(String id) {
        table.setId(id);
    }

    String id() {
        return table.getId();
    }

    void hint(Suggestions<R> suggestions, List<Column<R>> descriptions) {
        new FilterHints<>(toolbar.field(), words, descriptions, suggestions);
    }

    void addTool(Node button) {
        toolbar.add(button);
    }

    void onFilter(Runnable handler) {
        toolbar.onFilter(handler);
    }

    void onSort(Runnable handler) {
        table.setSortPolicy(_ -> {
            handler.run();
            columns.changed();
            return true;
        });
    }

    void onSelection(Runnable handler) {
        table.getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> handler.run());
    }

    void onOpen(Consumer<Row<R>> handler) {
        opened = handler;
    }

    void warn(Optional<Banner> banner) {
        root.getChildren().removeIf(Banner.class::isInstance);
        banner.ifPresent(it -> root.getChildren().add(1, it));
    }

    void whenEmpty(EmptyState state) {
        empty = Optional.of(state);
    }

    void actions(List<RowAction<R>> wanted) {
        actions = withCopying(wanted);
        menu = new RowMenu<>(actions, words);
        var column = new TableColumn<Row<R>, R>();
        column.setCellValueFactory(row -> row.getValue().valueProperty());
        column.setCellFactory(_ -> new MenuCell<>(words, (button, row) -> {
            pointed = Optional.empty();
            var corner = button.localToScreen(0, button.getLayoutBounds().getHeight());
            selectForMenu(row);
            menu.openAt(table, corner.getX(), corner.getY(), selection());
        }));
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("menu-column");
        column.setMinWidth(MenuCell.WIDTH);
        column.setMaxWidth(MenuCell.WIDTH);
        columns.addMenu(column);
    }

    /// Copying is possible wherever there is a menu; what destroys something stays the last.
    private List<RowAction<R>> withCopying(List<RowAction<R>> wanted) {
        var copy = new RowCopy<R>(words, columns, () -> pointed);
        return Stream.of(
                        wanted.stream().filter(action -> !action.look().destructive()),
                        copy.actions().stream(),
                        wanted.stream().filter(action -> action.look().destructive()))
                .flatMap(Function.identity())
                .toList();
    }

    void filter(String wanted) {
        toolbar.filter(wanted);
    }

    String filter() {
        return toolbar.filter();
    }

    void explainFilter(String sentence) {
        toolbar.explain(sentence);
    }

    /// The order that the headers ask for; the rows' own where they ask for none.
    Comparator<R> order() {
        return columns.order();
    }

    LiveColumns<R> columns() {
        return columns;
    }

    List<Row<R>> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    void select(Row<R> row) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select(row);
        place.reveal(row);
    }

    void reveal(Row<R> row) {
        place.reveal(row);
    }

    void keepingPlace(Runnable change) {
        place.keep(change);
    }

    void counted(int found, int all) {
        toolbar.counted(
                found, all, table.getSelectionModel().getSelectedIndices().size());
        if (found > 0) {
            return;
        }
        if (all > 0) {
            table.setPlaceholder(EmptyState.of(
                            Feather.SEARCH,
                            words.text("table.nothing-found"),
                            words.text("table.clear-filter"),
                            toolbar::clear)
                    .view());
            return;
        }
        empty.map(EmptyState::view).ifPresent(table::setPlaceholder);
    }

    /// Until the table has a width nobody knows what fits. The menu's column and a scroll bar are always there.
    private void fitColumns() {
        if (table.getWidth() > 0) {
            columns.fit(table.getWidth() - (actions.isEmpty() ? 0 : MenuCell.WIDTH) - SCROLL_BAR);
        }
    }

    private void activated(Row<R> row) {
        opened.accept(row);
    }

    private void menuWanted(Row<R> row, ContextMenuEvent event) {
        if (actions.isEmpty()) {
            return;
        }
        pointed = pointedAt(event.getPickResult().getIntersectedNode());
        selectForMenu(row);
        menu.openAt(table, event.getScreenX(), event.getScreenY(), selection());
        event.consume();
    }

    /// The column of the cell under the mouse.
    private Optional<Column<R>> pointedAt(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each instanceof TableCell<?, ?> cell) {
                return columns.shown(cell.getTableColumn());
            }
        }
        return Optional.empty();
    }

    /// A menu is for the selected rows, if it is opened on one of them; else for the row it is opened on. The
    /// selection may make room for details, and move the row or take it out of sight: the menu stays where it was
    /// wanted, and the row comes back.
    private void selectForMenu(Row<R> row) {
        if (!selection().contains(row)) {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
            Platform.runLater(() -> table.scrollTo(row));
        }
    }

    private void pressed(KeyEvent event) {
        var chosen = selection();
        if (chosen.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            opened.accept(chosen.getFirst());
            event.consume();
            return;
        }
        var values = chosen.stream().map(Row::value).toList();
        actions.stream()
                .filter(action ->
                        action.look().keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    if (!action.attempt(values)) {
                        sayWhyNot(chosen);
                    }
                });
    }

    /// Keys that do nothing would leave a person guessing: the menu has the reason.
    private void sayWhyNot(List<Row<R>> chosen) {
        pointed = Optional.empty();
        var row = table.lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> cell && !cell.isEmpty() && chosen.contains(cell.getItem()))
                .findFirst()
                .orElse(table);
        var corner = row.localToScreen(0, row.getLayoutBounds().getHeight());
        menu.openAt(table, corner.getX(), corner.getY(), chosen);
    }
}
