package org.snapdeck.labels;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.inventory.StorageRow;

/// Binds the form for name and description. One is made for each time it is opened.
public final class EditLabelsController {
    private final Kit kit;
    private final StorageRow row;
    private final EditLabelsViewModel viewModel;

    @FXML
    private TextField name;

    @FXML
    private TextArea description;

    @FXML
    private CheckBox bootable;

    @FXML
    private VBox planned;

    @FXML
    private StackPane command;

    public EditLabelsController(Kit kit, StorageRow row, EditLabelsViewModel viewModel) {
        this.kit = kit;
        this.row = row;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("labels/edit-labels", this);
        var dialog = new Dialog(
                        words.text("edit-labels.title", row.title()),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(words.text("dialog.save"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("edit-labels-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
        viewModel.request().phaseProperty().subscribe(phase -> {
            if (phase == FormRequest.Phase.DONE && viewModel.isNotedOnly()) {
                dialog.close();
            }
        });
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        description.textProperty().bindBidirectional(viewModel.descriptionProperty());
        bootable.selectedProperty().bindBidirectional(viewModel.bootableProperty());
        var ofVolume = row instanceof StorageRow.OfVolume;
        bootable.setVisible(ofVolume);
        bootable.setManaged(ofVolume);
        viewModel.commandProperty().subscribe(this::show);
    }

    private void show(String text) {
        planned.setVisible(!text.isEmpty());
        planned.setManaged(!text.isEmpty());
        command.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
