package org.snapdeck.snapshots;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.InsistenceView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;

/// Binds the form for a revert.
public final class RevertVolumeController {
    private final Kit kit;
    private final RevertVolumeViewModel viewModel;

    @FXML
    private Label target;

    @FXML
    private StackPane consistency;

    @FXML
    private VBox losses;

    @FXML
    private CheckBox safety;

    @FXML
    private InsistenceView insistence;

    @FXML
    private CheckBox understood;

    @FXML
    private StackPane commands;

    public RevertVolumeController(Kit kit, RevertVolumeViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("snapshots/revert-volume", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.danger(words.text("action.revert-volume"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("revert-volume-dialog")
                .startingAt(understood)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        target.setText(viewModel.target());
        consistency
                .getChildren()
                .setAll(new StatusChip(
                        kit.words(),
                        Status.ofConsistency(viewModel.consistency().word())));
        safety.selectedProperty().bindBidirectional(viewModel.safetyProperty());
        insistence.show(viewModel.insistence(), kit.words());
        understood.selectedProperty().bindBidirectional(viewModel.understoodProperty());
        viewModel.lossesProperty().subscribe(this::tell);
        viewModel.commandsProperty().subscribe(this::show);
    }

    private void tell(List<String> lines) {
        losses.getChildren()
                .setAll(lines.stream().map(RevertVolumeController::line).toList());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private void show(String text) {
        commands.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
