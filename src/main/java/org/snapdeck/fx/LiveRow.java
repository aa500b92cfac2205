package org.snapdeck.fx;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;

/// A line of the table that hears the double click and the wish for a menu.
final class LiveRow<R> extends TableRow<Row<R>> {

    LiveRow(Consumer<Row<R>> opened, BiConsumer<Row<R>, ContextMenuEvent> menu) {
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                opened.accept(getItem());
            }
        });
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                menu.accept(getItem(), event);
            }
        });
    }
}
