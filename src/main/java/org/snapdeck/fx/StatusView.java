package org.snapdeck.fx;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A status, and below it what else is to be said, such as that the host shows something different.
public final class StatusView extends VBox {

    private final StatusChip chip;
    private final Label below = new Label();

    public StatusView(Words words) {
        chip = new StatusChip(words);
        getStyleClass().add("status-view");
        setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("status-hint");
        below.managedProperty().bind(below.visibleProperty());
        Truncation.explain(below);
        getChildren().setAll(chip, below);
    }

    public void show(Status status, Optional<Hint> hint) {
        chip.show(status);
        below.getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        below.setVisible(hint.isPresent());
        below.setText(hint.map(Hint::sentence).orElse(""));
        hint.ifPresent(it -> below.getStyleClass().add(it.tone().styleClass()));
    }
}
