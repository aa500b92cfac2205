package org.snapdeck.fx;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One of the things to be deleted: what it is, why it can't be deleted, or what became of it.
final class RemovalLineView {

    private final Words words;

    RemovalLineView(Words words) {
        this.words = words;
    }

    Node of(RemovalLine line) {
        var name = new Label(line.what().name());
        name.getStyleClass().add("removal-name");
        Truncation.explain(name);
        var place = new Label(line.what().place());
        place.getStyleClass().add("line-aside");
        Truncation.explain(place);
        var text = new VBox(name, place);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var head = new HBox(new FontIcon(icon(line)), text);
        head.getStyleClass().add("removal-head");
        line.progress().map(this::chip).ifPresent(head.getChildren()::add);
        var box = new VBox(head);
        box.getStyleClass().addAll("removal-line", tone(line).styleClass());
        why(line, box);
        return box;
    }

    private void why(RemovalLine line, VBox box) {
        if (!line.what().isAllowed()) {
            var reason = new Label(line.what().reason());
            reason.setWrapText(true);
            reason.setMinHeight(VBox.USE_PREF_SIZE);
            reason.getStyleClass().add("removal-reason");
            box.getChildren().add(reason);
        }
        line.refusal()
                .or(() -> line.progress().flatMap(Progress::problem))
                .ifPresent(problem -> box.getChildren().add(new Banner(Tone.BAD, problem, words)));
    }

    private StatusChip chip(Progress progress) {
        return new StatusChip(
                words,
                switch (progress.ending()) {
                    case OPEN -> Status.ofRow("deleting");
                    case DONE -> Status.ofRow("deleted");
                    case FAILED -> Status.ofOperation("failed");
                    case NEEDS_YOU -> Status.ofOperation("needs-you");
                });
    }

    private static Feather icon(RemovalLine line) {
        return line.what().isAllowed() ? Feather.TRASH_2 : Feather.SLASH;
    }

    private static Tone tone(RemovalLine line) {
        return line.what().isAllowed() ? Tone.NEUTRAL : Tone.WARNING;
    }
}
