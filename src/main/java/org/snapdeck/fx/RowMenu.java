package org.snapdeck.fx;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.Screen;

/// The one menu of a table's rows, whether it is opened by the row's button, by the mouse or by keys. It
/// belongs to the rows it was opened for, and follows what becomes of them.
final class RowMenu<R> {

    private final ContextMenu menu = new ContextMenu();
    private final Map<RowAction<R>, RowMenuItem> items = new LinkedHashMap<>();
    private List<Row<R>> rows = List.of();

    RowMenu(List<RowAction<R>> actions, Words words) {
        menu.getStyleClass().add("row-menu");
        actions.forEach(action -> {
            var item = new RowMenuItem(action, words);
            item.setOnAction(_ -> action.attempt(values()));
            items.put(action, item);
        });
        var safe = actions.stream().filter(action -> !action.look().destructive());
        var destructive = actions.stream().filter(action -> action.look().destructive());
        safe.map(items::get).forEach(menu.getItems()::add);
        if (items.size() > menu.getItems().size() && !menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        destructive.map(items::get).forEach(menu.getItems()::add);
    }

    void openAt(Node anchor, double screenX, double screenY, List<Row<R>> wanted) {
        prepare(wanted);
        menu.show(anchor, screenX, screenY);
        keepOnScreen();
    }

    /// The menu itself is kept on the screen by the toolkit, but not the shadow around it.
    private void keepOnScreen() {
        var screen = Screen.getScreensForRectangle(menu.getAnchorX(), menu.getAnchorY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        var below = Math.ceil(menu.getY() + menu.getHeight() - screen.getMaxY());
        if (below >= 0) {
            menu.setAnchorY(Math.max(screen.getMinY(), menu.getAnchorY() - below - 1));
        }
        var beyond = Math.ceil(menu.getX() + menu.getWidth() - screen.getMaxX());
        if (beyond >= 0) {
            menu.setAnchorX(Math.max(screen.getMinX(), menu.getAnchorX() - beyond - 1));
        }
    }

    boolean isOpen() {
        return menu.isShowing();
    }

    /// After each change of the table: a row that is gone takes its menu with it.
    void follow(Collection<Row<R>> alive) {
        if (!menu.isShowing()) {
            return;
        }
        if (!alive.containsAll(rows)) {
            menu.hide();
            return;
        }
        explain();
    }

    private void prepare(List<Row<R>> wanted) {
        menu.hide();
        rows = List.copyOf(wanted);
        explain();
    }

    private void explain() {
        items.forEach((action, item) -> item.show(action.explain(values())));
    }

    private List<R> values() {
        return rows.stream().map(Row::value).toList();
    }
}
