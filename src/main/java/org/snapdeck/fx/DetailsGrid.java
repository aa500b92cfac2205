package org.snapdeck.fx;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
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
        return add(key, text(value.isBlank() ? words.text("details.none") : value));
    }

    /// An id, a name on the host, a path: in fixed-width type, with a button that copies it.
    public DetailsGrid addCode(String key, String value) {
        var label = text(value);
        label.getStyleClass().add("code");
        var copy = IconButton.of(Feather.COPY, words.text("command.copy"), () -> CopyText.copy(value));
        copy.getStyleClass().add("details-copy");
        var line = new HBox(label, copy);
        line.getStyleClass().add("details-code");
        line.setAlignment(Pos.BASELINE_LEFT);
        return add(key, line);
    }

    public DetailsGrid add(String key, Node value) {
        var row = getRowCount();
        var label = new Label(words.text(key));
        label.getStyleClass().add("details-key");
        GridPane.setValignment(label, VPos.BASELINE);
        GridPane.setValignment(value, VPos.BASELINE);
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
