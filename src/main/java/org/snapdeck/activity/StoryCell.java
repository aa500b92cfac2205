package org.snapdeck.activity;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.CopyText;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.StagesView;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;

/// The stages of the selected operation with their commands; above them, why it did not go well.
final class StoryCell implements RowView<OperationRow> {
    private final ActivityViewModel model;
    private final Words words;
    private final StackPane problem = new StackPane();
    private final StagesView stages;
    private final Button copy = new Button();
    private final VBox root;
    private Optional<OperationRow> shown = Optional.empty();
    private Optional<Problem> told = Optional.empty();

    StoryCell(ActivityViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.stages = new StagesView(words);
        copy.setText(words.text("activity.copy"));
        copy.setGraphic(new FontIcon(Feather.COPY));
        copy.setId("copy-what-happened");
        copy.setOnAction(_ -> copy());
        problem.managedProperty().bind(problem.visibleProperty());
        root = new VBox(problem, stages, copy);
        root.getStyleClass().add("gap-12");
        model.progressProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(OperationRow row) {
        shown = Optional.of(row);
        model.watch(row);
    }

    private void show(Optional<Progress> progress) {
        copy.setDisable(progress.isEmpty());
        stages.show(progress.map(Progress::stages).orElse(List.of()));
        var wrong = progress.flatMap(Progress::problem);
        problem.setVisible(wrong.isPresent());
        if (!wrong.equals(told)) {
            told = wrong;
            problem.getChildren()
                    .setAll(wrong.stream()
                            .map(it -> new Banner(tone(progress.get()), it, words))
                            .toList());
        }
    }

    private static Tone tone(Progress progress) {
        return switch (progress.ending()) {
            case OPEN, NEEDS_YOU -> Tone.WARNING;
            case DONE, FAILED -> Tone.BAD;
        };
    }

    private void copy() {
        shown.ifPresent(row -> model.progressProperty()
                .get()
                .ifPresent(progress -> CopyText.copy(new WhatHappened(words).of(row, progress))));
    }
}
