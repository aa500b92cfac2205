package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A named meter: what is counted above the bar, how much of it below.
public final class QuotaBar extends VBox {

    private final Label text = new Label();
    private final Meter meter = new Meter();

    public QuotaBar(String title) {
        getStyleClass().add("quota-bar");
        var name = new Label(title);
        name.getStyleClass().add("quota-title");
        text.getStyleClass().add("quota-text");
        text.setWrapText(true);
        getChildren().setAll(name, meter, text);
    }

    public void show(Fill fill) {
        text.setText(fill.text());
        meter.show(fill);
    }
}
