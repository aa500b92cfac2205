package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Turns a dialog from its form to the stages of the request, and back when that came to nothing.
public final class FormStages {

    private final Dialog dialog;
    private final FormRequest<?> request;
    private final Words words;
    private final List<DialogButton> whenDone;
    private final StagesView stages;
    private Optional<FormRequest.Phase> shown = Optional.empty();

    /// @param whenDone what else can be done when the request was carried out, such as to show the new thing
    public FormStages(Dialog dialog, FormRequest<?> request, Words words, DialogButton... whenDone) {
        this.dialog = dialog;
        this.request = request;
        this.words = words;
        this.whenDone = List.of(whenDone);
        this.stages = new StagesView(words);
        stages.setId("stages");
        request.stagesProperty().subscribe(stages::show);
        request.phaseProperty().subscribe(this::enter);
        request.problemProperty().subscribe(_ -> tell());
    }

    private void enter(FormRequest.Phase phase) {
        if (shown.equals(Optional.of(phase))) {
            return;
        }
        var before = shown;
        shown = Optional.of(phase);
        switch (phase) {
            case FORM -> {
                if (before.isPresent()) {
                    dialog.turnToForm();
                    tell();
                }
            }
            case BUSY -> {}
            case UNDER_WAY ->
                dialog.turnTo(
                        stages,
                        DialogButton.cancel(words.text("dialog.in-background")).identifiedBy("close"));
            case DONE -> dialog.turnTo(stages, doneButtons());
            case NEEDS_YOU ->
                dialog.turnTo(
                        needsYou(),
                        DialogButton.cancel(words.text("dialog.close")).identifiedBy("close"));
        }
    }

    private void tell() {
        if (request.phaseProperty().get() == FormRequest.Phase.FORM) {
            request.problemProperty().get().ifPresentOrElse(dialog::refuse, dialog::clearProblem);
        }
    }

    private DialogButton[] doneButtons() {
        var close = DialogButton.of(DialogButton.Kind.PRIMARY, words.text("dialog.close"), dialog::close)
                .identifiedBy("close");
        return Stream.concat(whenDone.stream(), Stream.of(close)).toArray(DialogButton[]::new);
    }

    private Node needsYou() {
        var box = new VBox();
        box.getStyleClass().add("gap-16");
        request.problemProperty()
                .get()
                .ifPresent(problem -> box.getChildren().add(new Banner(Tone.WARNING, problem, words)));
        box.getChildren().add(stages);
        return box;
    }
}
