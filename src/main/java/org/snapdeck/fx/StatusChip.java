package org.snapdeck.fx;

import java.util.Arrays;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A status as icon, colour and word.
public final class StatusChip extends Label {

    private final Words words;
    private final FontIcon icon = new FontIcon();

    public StatusChip(Words words) {
        this.words = words;
        getStyleClass().add("status-chip");
        setGraphic(icon);
        Truncation.explain(this);
    }

    public StatusChip(Words words, Status status) {
        this(words);
        show(status);
    }

    public void show(Status status) {
        setText(words.text(status.key()));
        icon.setIconCode(status.icon());
        getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        getStyleClass().add(status.tone().styleClass());
    }
}
