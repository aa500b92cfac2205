package org.snapdeck.fx;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/// A table's cell around a {@link RowView}.
final class RowCell<R> extends TableCell<Row<R>, R> {

    private final RowView<R> view;

    RowCell(Column<R> column) {
        this.view = column.cell().get();
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(column.room().shape() == Column.Shape.NUMBER ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        view.show(row);
        setGraphic(view.node());
    }
}
