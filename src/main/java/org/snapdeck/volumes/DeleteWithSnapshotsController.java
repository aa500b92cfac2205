package org.snapdeck.volumes;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RanCommand;

/// Binds the question whether a volume shall be deleted with its snapshots.
final class DeleteWithSnapshotsController {
    private final Kit kit;
    private final DeleteWithSnapshotsViewModel viewModel;

    @FXML
    private Label sentence;

    @FXML
    private VBox lost;

    @FXML
    private Label ask;

    @FXML
    private TextField name;

    @FXML
    private StackPane commands;

    DeleteWithSnapshotsController(Kit kit, DeleteWithSnapshotsViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var words = kit.words();
        var form = kit.screens().load("volumes/delete-with-snapshots", this);
        var dialog = new Dialog(
                        words.text("action.delete-with-snapshots"),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.danger(words.text("action.delete-with-snapshots"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("delete-with-snapshots-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        sentence.textProperty().bind(viewModel.sentenceProperty());
        ask.setText(kit.words().text("delete-with-snapshots.ask", viewModel.name()));
        name.textProperty().bindBidirectional(viewModel.typedProperty());
        viewModel.lostProperty().subscribe(this::show);
        viewModel.commandsProperty().subscribe(this::show);
    }

    private void show(List<String> lines) {
        lost.getChildren()
                .setAll(lines.stream().map(DeleteWithSnapshotsController::line).toList());
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        return label;
    }

    private void show(String text) {
        commands.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
