package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A named meter: what is counted at the left, how much of it at the right, the bar below.
public final class QuotaBar extends VBox {

    private final Label text = new Label();
    private final Meter meter = new Meter();

    public QuotaBar(String title) {
        getStyleClass().add("quota-bar");
        var name = new Label(title);
        name.getStyleClass().add("quota-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        text.getStyleClass().add("quota-text");
        text.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new HBox(name, text), meter);
    }

    public void show(Fill fill) {
        text.setText(fill.text());
        meter.show(fill);
    }
}
