package org.snapdeck.snapshots;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.RanCommand;

/// Binds the form to enlarge the store of a snapshot.
final class EnlargeStoreController {
    private final Kit kit;
    private final EnlargeStoreViewModel viewModel;

    @FXML
    private Label place;

    @FXML
    private TextField size;

    @FXML
    private Label hint;

    @FXML
    private Label rounded;

    @FXML
    private LimitsView limits;

    @FXML
    private StackPane command;

    EnlargeStoreController(Kit kit, EnlargeStoreViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var words = kit.words();
        var form = kit.screens().load("snapshots/enlarge-store", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.primary(words.text("action.enlarge-store"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("enlarge-store-dialog")
                .startingAt(size)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        place.setText(viewModel.place());
        hint.setText(viewModel.hint());
        size.textProperty().bindBidirectional(viewModel.sizeProperty());
        rounded.textProperty().bind(viewModel.roundedProperty());
        rounded.visibleProperty().bind(rounded.textProperty().isNotEmpty());
        rounded.managedProperty().bind(rounded.visibleProperty());
        viewModel.limitsProperty().subscribe(limits::show);
        viewModel.commandProperty().subscribe(this::show);
    }

    private void show(String text) {
        command.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
