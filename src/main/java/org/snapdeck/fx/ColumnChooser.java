package org.snapdeck.fx;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;

/// The list below a table's button in which columns are chosen and moved, by mouse or by keys: Space chooses,
/// Alt with an arrow moves.
final class ColumnChooser<R> {

    private final Words words;
    private final LiveColumns<R> columns;
    private final Popup popup = new Popup();
    private final VBox lines = new VBox();

    ColumnChooser(Words words, LiveColumns<R> columns) {
        this.words = words;
        this.columns = columns;
        var again = new Hyperlink(words.text("table.columns-reset"));
        again.setId("columns-reset");
        again.setOnAction(_ -> {
            columns.forget();
            fill(0);
        });
        var list = new VBox(lines, again);
        list.getStyleClass().add("column-list");
        lines.getStyleClass().add("gap-4");
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_RIGHT);
        popup.setAutoHide(true);
        popup.getContent().setAll(list);
    }

    Button button() {
        var button = IconButton.of(Feather.SLIDERS, words.text("table.columns"), () -> {});
        button.getStyleClass().add("column-chooser");
        button.setOnAction(_ -> open(button));
        return button;
    }

    private void open(Node button) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        fill(0);
        var corner = button.localToScreen(button.getLayoutBounds());
        popup.show(button, corner.getMaxX(), corner.getMaxY() + 4);
        focus(0);
    }

    private void fill(int focused) {
        var all = columns.all();
        lines.getChildren()
                .setAll(IntStream.range(0, all.size())
                        .mapToObj(index -> line(all, index))
                        .toList());
        focus(focused);
    }

    private void focus(int index) {
        if (popup.isShowing()) {
            lines.getChildren().get(index).lookup(".check-box").requestFocus();
        }
    }

    private Node line(List<TableColumn<Row<R>, ?>> all, int index) {
        var column = all.get(index);
        var check = new CheckBox(column.getText());
        check.setId("column-" + columns.describe(column).key());
        check.setSelected(column.isVisible());
        check.setOnAction(_ -> {
            if (columns.isOpen(column)) {
                columns.choose(column, check.isSelected());
            }
            check.setSelected(column.isVisible());
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var up = IconButton.of(Feather.ARROW_UP, words.text("table.column-up"), () -> move(column, index, -1));
        var down = IconButton.of(Feather.ARROW_DOWN, words.text("table.column-down"), () -> move(column, index, 1));
        up.setDisable(index == 0);
        down.setDisable(index == all.size() - 1);
        up.setFocusTraversable(false);
        down.setFocusTraversable(false);
        var line = new HBox(check, gap, up, down);
        line.getStyleClass().add("column-line");
        line.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, column, index));
        return line;
    }

    private void pressed(KeyEvent event, TableColumn<Row<R>, ?> column, int index) {
        var step = step(event.getCode());
        if (step == 0) {
            return;
        }
        event.consume();
        if (event.isAltDown()) {
            move(column, index, step);
            return;
        }
        focus(Math.clamp(index + step, 0, lines.getChildren().size() - 1));
    }

    private static int step(KeyCode code) {
        if (code == KeyCode.UP) {
            return -1;
        }
        return code == KeyCode.DOWN ? 1 : 0;
    }

    private void move(TableColumn<Row<R>, ?> column, int index, int step) {
        columns.move(column, step);
        fill(Math.clamp(index + step, 0, lines.getChildren().size() - 1));
    }
}
