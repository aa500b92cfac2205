package org.snapdeck.volumes;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.RanCommand;

/// Binds the form to make a volume larger.
final class ExtendVolumeController {
    private final Kit kit;
    private final ExtendVolumeViewModel viewModel;

    @FXML
    private Label place;

    @FXML
    private TextField size;

    @FXML
    private Label rounded;

    @FXML
    private VBox notes;

    @FXML
    private Node rest;

    @FXML
    private Label restSentence;

    @FXML
    private CheckBox atRest;

    @FXML
    private Label restRefused;

    @FXML
    private LimitsView limits;

    @FXML
    private StackPane commands;

    ExtendVolumeController(Kit kit, ExtendVolumeViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var words = kit.words();
        var form = kit.screens().load("volumes/extend-volume", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.primary(words.text("action.extend-volume"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("extend-volume-dialog")
                .startingAt(size)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        place.setText(viewModel.place());
        size.textProperty().bindBidirectional(viewModel.sizeProperty());
        rounded.textProperty().bind(viewModel.roundedProperty());
        showWhile(rounded, rounded.textProperty().isNotEmpty());
        atRest.selectedProperty().bindBidirectional(viewModel.atRestProperty());
        viewModel.restProperty().subscribe(this::show);
        viewModel.notesProperty().subscribe(this::show);
        viewModel.limitsProperty().subscribe(limits::show);
        viewModel.commandsProperty().subscribe(this::show);
    }

    private void show(ExtendVolumeViewModel.Rest now) {
        restSentence.setText(now.sentence());
        show(rest, now.isNeeded());
        show(atRest, now.offered());
        show(restRefused, !now.offered());
    }

    private void show(List<String> sentences) {
        notes.getChildren()
                .setAll(sentences.stream().map(ExtendVolumeController::note).toList());
    }

    private static Label note(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        return label;
    }

    private void show(String text) {
        commands.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }
}
