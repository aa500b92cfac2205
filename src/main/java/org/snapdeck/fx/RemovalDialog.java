package org.snapdeck.fx;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks before something is deleted, names what is lost and what will run, and then shows what became of each.
public final class RemovalDialog {

    private final Words words;
    private final RemovalViewModel viewModel;
    private final RemovalLineView line;
    private final Dialog dialog;
    private final VBox lines = new VBox();
    private final VBox planned = new VBox();
    private final StagesView stages;

    /// The words of a kind of things.
    ///
    /// @param title of the dialog, and what the button says
    /// @param course what each is while it goes, and when it is gone
    /// @param loss what is lost with them
    public record Wording(String title, String loss, String id, RemovalKind.Course course) {}

    /// @param choice what can be chosen beforehand; empty where there is nothing
    /// @param closed told when the dialog is gone
    public RemovalDialog(Words words, RemovalViewModel viewModel, Wording wording, Node choice, Runnable closed) {
        this.words = words;
        this.viewModel = viewModel;
        this.line = new RemovalLineView(words, wording.course());
        this.stages = new StagesView(words);
        lines.getStyleClass().add("outcome-lines");
        planned.getStyleClass().add("gap-4");
        dialog = new Dialog(
                        wording.title(),
                        Dialog.Width.NORMAL,
                        content(wording.loss(), choice),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.of(kind(wording.course()), wording.title(), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy(wording.id())
                .whenClosed(() -> {
                    viewModel.close();
                    closed.run();
                });
        viewModel.linesProperty().subscribe(this::show);
        viewModel.phaseProperty().subscribe(this::enter);
        viewModel.changedProperty().subscribe(this::changed);
    }

    private static DialogButton.Kind kind(RemovalKind.Course course) {
        return course.destroys() ? DialogButton.Kind.DANGER : DialogButton.Kind.PRIMARY;
    }

    public Dialog dialog() {
        return dialog;
    }

    private Node content(String loss, Node choice) {
        var sentence = new Label(loss);
        sentence.setWrapText(true);
        sentence.setMinHeight(VBox.USE_PREF_SIZE);
        stages.setId("stages");
        var content = new VBox(lines, sentence, planned);
        if (choice instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty()) {
            content.getChildren().addFirst(choice);
        }
        content.getStyleClass().add("gap-16");
        return content;
    }

    private void show(List<RemovalLine> now) {
        lines.getChildren().setAll(now.stream().map(line::of).toList());
        if (now.size() == 1) {
            now.getFirst().progress().ifPresent(progress -> stages.show(progress.stages()));
        }
        var commands = now.stream()
                .map(RemovalLine::what)
                .filter(Removable::isAllowed)
                .flatMap(what -> what.command().stream())
                .collect(Collectors.joining("\n"));
        planned.getChildren().clear();
        if (!commands.isEmpty()) {
            var title = new Label(words.text("dialog.commands"));
            title.getStyleClass().add("field-name");
            var block = new CommandBlock(RanCommand.planned(commands), words);
            block.setId("commands");
            planned.getChildren().setAll(title, block);
        }
    }

    private void changed(String sentence) {
        if (sentence.isEmpty()) {
            dialog.clearProblem();
            return;
        }
        dialog.refuse(Problem.of(sentence));
    }

    private void enter(RemovalViewModel.Phase phase) {
        switch (phase) {
            case ASKING, LOOKING -> {}
            case UNDER_WAY ->
                dialog.turnTo(
                        result(),
                        DialogButton.cancel(words.text("dialog.in-background")).identifiedBy("close"));
            case OVER ->
                dialog.turnTo(
                        result(),
                        DialogButton.of(DialogButton.Kind.PRIMARY, words.text("dialog.close"), dialog::close)
                                .identifiedBy("close"));
        }
    }

    private Node result() {
        var result = new VBox(lines);
        result.getStyleClass().add("gap-16");
        if (viewModel.linesProperty().get().size() == 1) {
            result.getChildren().add(stages);
        }
        return result;
    }
}
