package org.snapdeck.fx;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a table shows when it has no rows: why, and what to do about it.
public record EmptyState(Ikon icon, String sentence, Optional<Way> way) {

    /// The way out of emptiness, named as its button is.
    public record Way(String text, Runnable handler) {}

    public static EmptyState of(Ikon icon, String sentence) {
        return new EmptyState(icon, sentence, Optional.empty());
    }

    public static EmptyState of(Ikon icon, String sentence, String action, Runnable handler) {
        return new EmptyState(icon, sentence, Optional.of(new Way(action, handler)));
    }

    VBox view() {
        var label = new Label(sentence);
        label.setWrapText(true);
        var box = new VBox(new FontIcon(icon), label);
        box.getStyleClass().add("empty-state");
        way.ifPresent(it -> {
            var button = new Button(it.text());
            button.setOnAction(_ -> it.handler().run());
            box.getChildren().add(button);
        });
        return box;
    }
}
