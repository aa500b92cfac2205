package org.snapdeck.fx;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A short meter with its number behind it, and where it goes below, for a table's cell.
final class FillView extends VBox {

    private final Meter meter = new Meter();
    private final Label text = new Label();
    private final Label below = new Label();

    FillView() {
        getStyleClass().add("fill-view");
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("number");
        text.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        var line = new HBox(meter, text);
        line.getStyleClass().add("fill-line");
        line.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("two-lines-below");
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        Truncation.explain(below);
        getChildren().setAll(line, below);
    }

    void show(Optional<Fill> fill) {
        fill.ifPresent(meter::show);
        meter.setVisible(fill.isPresent());
        text.setText(fill.map(Fill::text).orElse(""));
        below.setText(fill.map(Fill::below).orElse(""));
    }
}
