package org.snapdeck.hosts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;

/// One line of a checklist: its mark, what was looked at, what was found, and what to do.
final class CheckCell extends HBox {
    CheckCell(Check check, Words words) {
        var told = new HostWords(words);
        getStyleClass().addAll("check", "gap-12", tone(check.outcome()).styleClass());
        var body = new VBox(sentence(told.said(check.finding()), "check-finding"));
        body.getStyleClass().add("gap-4");
        HBox.setHgrow(body, Priority.ALWAYS);
        check.advice().ifPresent(advice -> {
            body.getChildren().add(sentence(told.said(advice.sentence()), "check-advice"));
            if (!advice.code().isEmpty()) {
                body.getChildren().add(new CommandBlock(RanCommand.planned(advice.code()), words));
            }
        });
        getChildren().setAll(mark(check.outcome()), sentence(told.said(check.title()), "check-title"), body);
    }

    private static Node sentence(String text, String styleClass) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Node mark(Check.Outcome outcome) {
        var icon = new FontIcon(icon(outcome));
        icon.getStyleClass().add("check-mark");
        return icon;
    }

    private static Ikon icon(Check.Outcome outcome) {
        return switch (outcome) {
            case GOOD -> Feather.CHECK_CIRCLE;
            case CAREFUL -> Feather.ALERT_TRIANGLE;
            case FAILED -> Feather.X_CIRCLE;
            case NOT_REACHED -> Feather.MINUS_CIRCLE;
        };
    }

    private static Tone tone(Check.Outcome outcome) {
        return switch (outcome) {
            case GOOD -> Tone.GOOD;
            case CAREFUL -> Tone.WARNING;
            case FAILED -> Tone.BAD;
            case NOT_REACHED -> Tone.NEUTRAL;
        };
    }
}
