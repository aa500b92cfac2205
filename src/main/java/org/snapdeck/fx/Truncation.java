package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Gives a label the tooltip with its whole text, as long as that is cut with an ellipsis.
final class Truncation {

    private Truncation() {}

    static void explain(Label label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? tooltip : null));
    }
}
