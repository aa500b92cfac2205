package org.snapdeck.hosts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.OutcomeLine;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.hosts.AdoptingVolumesViewModel.Line;

/// Says in the dialog of each logical volume that was picked whether it is a volume of ours now.
final class AdoptingVolumesController {
    private final AdoptingVolumesViewModel model;
    private final Words words;
    private final Label summary = new Label();
    private final VBox lines = new VBox();
    private final VBox outcome = new VBox(summary, lines);

    AdoptingVolumesController(AdoptingVolumesViewModel model, Words words) {
        this.model = model;
        this.words = words;
        summary.setId("adopted");
        summary.setWrapText(true);
        summary.setMinHeight(VBox.USE_PREF_SIZE);
        lines.getStyleClass().add("outcome-lines");
        outcome.getStyleClass().add("gap-16");
        model.linesProperty().subscribe(this::show);
    }

    /// Takes the place of the list, which comes back if something in it is still to be adopted.
    void take(Dialog dialog, Runnable back) {
        dialog.turnTo(
                outcome, DialogButton.cancel(words.text("dialog.in-background")).identifiedBy("close"));
        model.linesProperty().subscribe(() -> {
            if (model.isOver()) {
                dialog.turnTo(outcome, buttons(back));
            }
        });
        model.submit();
    }

    private DialogButton[] buttons(Runnable back) {
        var close = DialogButton.of(DialogButton.Kind.PRIMARY, words.text("dialog.close"), Dialog::close)
                .identifiedBy("close");
        if (model.adopted() == model.linesProperty().get().size()) {
            return new DialogButton[] {close};
        }
        var again = DialogButton.acting(DialogButton.Kind.PLAIN, words.text("adopt.back"), dialog -> {
            back.run();
            dialog.turnToForm();
        });
        return new DialogButton[] {again, close};
    }

    private void show(List<Line> now) {
        summary.setText(
                model.isOver()
                        ? words.text("adopt.adopted", model.adopted(), now.size())
                        : words.text("adopt.adopting", now.size()));
        lines.getChildren().setAll(now.stream().map(this::line).toList());
    }

    private OutcomeLine line(Line line) {
        var volume = line.adoptee().volume();
        var view = new OutcomeLine(
                Feather.HARD_DRIVE, Tone.NEUTRAL, line.adoptee().name(), volume.group() + "/" + volume.name());
        line.progress().ifPresent(progress -> view.status(status(progress), words));
        line.refusal()
                .or(() -> line.progress().flatMap(Progress::problem))
                .ifPresent(problem -> view.problem(problem, words));
        return view;
    }

    private static Status status(Progress progress) {
        return switch (progress.ending()) {
            case OPEN -> Status.ofRow("managing");
            case DONE -> Status.ofOperation("done");
            case FAILED -> Status.ofOperation("failed");
            case NEEDS_YOU -> Status.ofOperation("needs-you");
        };
    }
}
