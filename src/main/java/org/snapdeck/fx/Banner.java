package org.snapdeck.fx;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence that stays where it is, with its evidence folded away below it.
public final class Banner extends VBox {

    private final HBox line = new HBox();

    public Banner(Tone tone, Problem problem, Words words) {
        getStyleClass().addAll("banner", tone.styleClass());
        var sentence = new Label(problem.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        line.getChildren().setAll(new FontIcon(tone.icon()), sentence);
        line.getStyleClass().add("banner-line");
        getChildren().add(line);
        if (problem.hasDetails()) {
            var details = new ProblemDetails(problem, words);
            details.setVisible(false);
            details.managedProperty().bind(details.visibleProperty());
            line.getChildren().add(detailsLink(details, words));
            getChildren().add(details);
        }
    }

    /// Leads to what it speaks of.
    Banner leadingTo(String text, Runnable handler) {
        var link = new Hyperlink(text);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> handler.run());
        line.getChildren().add(link);
        return this;
    }

    private static Hyperlink detailsLink(ProblemDetails details, Words words) {
        var link = new Hyperlink(words.text("problem.details"));
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(_ -> {
            details.setVisible(!details.isVisible());
            link.setText(words.text(details.isVisible() ? "problem.hide" : "problem.details"));
        });
        return link;
    }
}
