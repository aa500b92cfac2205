package org.snapdeck.fx;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One stage: its mark on the line that joins the stages, what happened, and the commands folded away.
final class StageView extends HBox {

    private final Words words;
    private final StackPane mark = new StackPane();
    private final Region line = new Region();
    private final Label title = new Label();
    private final Label state = new Label();
    private final Label time = new Label();
    private final Label sentence = new Label();
    private final Hyperlink fold = new Hyperlink();
    private final VBox commands = new VBox();
    private List<RanCommand> shown = List.of();

    StageView(Words words) {
        this.words = words;
        getStyleClass().add("stage-view");
        title.getStyleClass().add("stage-title");
        state.getStyleClass().add("stage-state");
        time.getStyleClass().add("stage-time");
        sentence.getStyleClass().add("stage-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        mark.getStyleClass().add("stage-mark");
        line.getStyleClass().add("stage-line");
        commands.getStyleClass().add("stage-commands");
        commands.setVisible(false);
        hideWhenEmpty();
        fold.setOnAction(_ -> unfold(!commands.isVisible()));
        VBox.setVgrow(line, Priority.ALWAYS);
        var rail = new VBox(mark, line);
        rail.getStyleClass().add("stage-rail");
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(title, state, time);
        head.getStyleClass().add("stage-head");
        var body = new VBox(head, sentence, fold, commands);
        body.getStyleClass().add("stage-body");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().setAll(rail, body);
    }

    void show(StageReport stage) {
        title.setText(words.text(stage.titleKey()));
        state.setText(words.text(stage.state().key()));
        time.setText(stage.time().map(words::duration).orElse(""));
        sentence.setText(stage.sentence());
        getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        getStyleClass().add(stage.state().tone().styleClass());
        mark.getChildren()
                .setAll(
                        stage.state() == StageReport.State.RUNNING
                                ? new ProgressIndicator()
                                : new FontIcon(stage.state().icon()));
        if (!shown.equals(stage.commands())) {
            shown = stage.commands();
            commands.getChildren()
                    .setAll(shown.stream()
                            .map(command -> CommandBlock.folded(command, words))
                            .toList());
        }
        unfold(commands.isVisible() && !shown.isEmpty());
    }

    void last(boolean isLast) {
        line.setVisible(!isLast);
    }

    private void unfold(boolean open) {
        commands.setVisible(open);
        fold.setText(shown.isEmpty() ? "" : words.text(open ? "stage.hide-commands" : "stage.commands", shown.size()));
    }

    private void hideWhenEmpty() {
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        fold.managedProperty().bind(fold.textProperty().isNotEmpty());
        fold.visibleProperty().bind(fold.managedProperty());
        commands.managedProperty().bind(commands.visibleProperty());
    }
}
