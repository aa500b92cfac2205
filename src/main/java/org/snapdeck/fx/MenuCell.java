package org.snapdeck.fx;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.kordamp.ikonli.feather.Feather;

/// The row's menu button. The menu itself belongs to the table, or it would close when the cell is used for
/// another row.
final class MenuCell<R> extends TableCell<Row<R>, R> {

    static final double WIDTH = 56;

    private final Button button;

    MenuCell(Words words, BiConsumer<Node, Row<R>> opened) {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER);
        button = IconButton.of(Feather.MORE_HORIZONTAL, words.text("table.row-menu"), () -> {});
        button.getStyleClass().addAll("row-menu-button", "row-menu");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> opened.accept(button, getTableRow().getItem()));
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : button);
    }
}
