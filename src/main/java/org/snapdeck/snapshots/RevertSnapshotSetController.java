package org.snapdeck.snapshots;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.InsistenceView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.OutcomeLine;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Tone;

/// Binds the form for reverting a set.
public final class RevertSnapshotSetController {
    private final Kit kit;
    private final RevertSnapshotSetViewModel viewModel;

    @FXML
    private Label target;

    @FXML
    private Label missing;

    @FXML
    private VBox members;

    @FXML
    private CheckBox safety;

    @FXML
    private CheckBox understood;

    @FXML
    private InsistenceView insistence;

    @FXML
    private StackPane commands;

    public RevertSnapshotSetController(Kit kit, RevertSnapshotSetViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("snapshots/revert-snapshot-set", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.danger(words.text("action.revert-snapshot-set"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("revert-set-dialog")
                .startingAt(understood)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        target.setText(viewModel.target());
        missing.setText(viewModel.missing());
        missing.setVisible(!viewModel.missing().isEmpty());
        missing.setManaged(missing.isVisible());
        safety.selectedProperty().bindBidirectional(viewModel.safetyProperty());
        understood.selectedProperty().bindBidirectional(viewModel.understoodProperty());
        insistence.show(viewModel.insistence(), kit.words());
        viewModel.linesProperty().subscribe(this::tell);
        viewModel.commandsProperty().subscribe(this::show);
    }

    private void tell(List<RevertSnapshotSetLine> lines) {
        members.getChildren()
                .setAll(lines.stream().map(RevertSnapshotSetController::line).toList());
    }

    private static OutcomeLine line(RevertSnapshotSetLine line) {
        return new OutcomeLine(Feather.ROTATE_CCW, Tone.NEUTRAL, line.volume(), line.target())
                .saying(String.join(" ", line.sentences()));
    }

    private void show(String text) {
        commands.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
