package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A thing that something is done with: what it is and where it lies, how far that has come, and what else there
/// is to say about it.
public final class OutcomeLine extends VBox {

    private final HBox head = new HBox();

    public OutcomeLine(Ikon icon, Tone tone, String name, String place) {
        var first = new Label(name);
        first.getStyleClass().add("outcome-name");
        Truncation.explain(first);
        var second = new Label(place);
        second.getStyleClass().add("outcome-place");
        Truncation.explain(second);
        var text = new VBox(first, second);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        head.getStyleClass().add("outcome-head");
        head.getChildren().setAll(new FontIcon(icon), text);
        getStyleClass().addAll("outcome-line", tone.styleClass());
        getChildren().add(head);
    }

    public OutcomeLine status(Status status, Words words) {
        var chip = new StatusChip(words, status);
        chip.setMinWidth(USE_PREF_SIZE);
        head.getChildren().add(chip);
        return this;
    }

    public OutcomeLine saying(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("outcome-sentence");
        getChildren().add(label);
        return this;
    }

    public OutcomeLine problem(Problem problem, Words words) {
        getChildren().add(new Banner(Tone.BAD, problem, words));
        return this;
    }
}
