package org.snapdeck.fx;

import java.time.Instant;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// How long ago something was, with the exact time in the tooltip.
public final class AgeLabel extends Label {

    private final Words words;
    private final Tooltip exact = new Tooltip();

    public AgeLabel(Words words) {
        this.words = words;
        setTooltip(exact);
    }

    public void show(Instant time) {
        setText(words.age(time));
        exact.setText(words.exactDate(time));
    }
}
