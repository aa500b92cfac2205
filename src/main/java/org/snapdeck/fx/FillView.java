package org.snapdeck.fx;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A short meter with its number behind it, for a table's cell.
final class FillView extends HBox {

    private final Meter meter = new Meter();
    private final Label text = new Label();

    FillView() {
        getStyleClass().add("fill-view");
        setAlignment(Pos.CENTER_LEFT);
        text.getStyleClass().add("number");
        text.setMinWidth(Label.USE_PREF_SIZE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        getChildren().setAll(meter, text);
    }

    void show(Optional<Fill> fill) {
        fill.ifPresent(meter::show);
        meter.setVisible(fill.isPresent());
        text.setText(fill.map(Fill::text).orElse(""));
    }
}
