package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A size in units, with the bytes in the tooltip.
public final class SizeLabel extends Label {

    private final Words words;
    private final Tooltip exact = new Tooltip();

    public SizeLabel(Words words) {
        this.words = words;
        getStyleClass().add("number");
        setTooltip(exact);
    }

    public void show(long bytes) {
        setText(words.size(bytes));
        exact.setText(words.exactSize(bytes));
    }
}
