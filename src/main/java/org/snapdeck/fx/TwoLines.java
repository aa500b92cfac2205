package org.snapdeck.fx;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A name, and in small type below it what else identifies the thing.
public final class TwoLines extends VBox {

    private final Label name = new Label();
    private final Label below = new Label();

    public TwoLines() {
        this(true);
    }

    /// With a tooltip that says more than the two lines have room for.
    TwoLines(Tooltip whole) {
        this(false);
        Tooltip.install(this, whole);
    }

    private TwoLines(boolean explained) {
        getStyleClass().add("two-lines");
        setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("two-lines-name");
        below.getStyleClass().add("two-lines-below");
        if (explained) {
            Truncation.explain(name);
            Truncation.explain(below);
        }
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        getChildren().setAll(name, below);
    }

    public void show(String first, String second) {
        name.setText(first);
        below.setText(second);
    }
}
