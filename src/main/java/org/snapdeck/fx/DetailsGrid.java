package org.snapdeck.fx;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// What is known of one thing: names at the left, values at the right.
public final class DetailsGrid extends GridPane {

    private final Words words;

    public DetailsGrid(Words words) {
        this.words = words;
        getStyleClass().add("details-grid");
        var keys = new ColumnConstraints();
        keys.setMinWidth(USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(keys, values);
    }

    public DetailsGrid clear() {
        getChildren().clear();
        return this;
    }

    /// A line that stands above the ones that follow.
    public DetailsGrid section(String titleKey) {
        var title = new Label(words.text(titleKey));
        title.getStyleClass().add("details-section");
        add(title, 0, getRowCount(), 2, 1);
        return this;
    }

    /// A value that isn't there is shown as a dash.
    public DetailsGrid add(String key, String value) {
        return add(key, text(value.isBlank() ? words.text("details.none") : value), VPos.TOP);
    }

    /// An id, a name on the host, a path: in fixed-width type, with a button that copies it.
    public DetailsGrid addCode(String key, String value) {
        var label = text(value);
        label.getStyleClass().add("code");
        var copy = IconButton.of(Feather.COPY, words.text("command.copy"), () -> CopyText.copy(value));
        copy.getStyleClass().add("details-copy");
        label.setGraphic(copy);
        label.setContentDisplay(ContentDisplay.RIGHT);
        return add(key, label, VPos.TOP);
    }

    public DetailsGrid add(String key, Node value) {
        return add(key, value, VPos.CENTER);
    }

    /// A grid that aligns baselines does not make room for text of several lines.
    private DetailsGrid add(String key, Node value, VPos position) {
        var row = getRowCount();
        var label = new Label(words.text(key));
        label.getStyleClass().add("details-key");
        GridPane.setValignment(label, position);
        GridPane.setValignment(value, position);
        add(label, 0, row);
        add(value, 1, row);
        return this;
    }

    private static Label text(String value) {
        var label = new Label(value);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("details-value");
        return label;
    }
}
