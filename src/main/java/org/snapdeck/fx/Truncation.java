package org.snapdeck.fx;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/// Gives a label or a link the tooltip with its whole text, as long as that is cut with an ellipsis.
public final class Truncation {

    private Truncation() {}

    public static void explain(Labeled label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? tooltip : null));
    }
}
