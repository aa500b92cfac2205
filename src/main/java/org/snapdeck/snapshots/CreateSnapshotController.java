package org.snapdeck.snapshots;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.CautionList;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.UseList;

/// Binds the form for a snapshot.
public final class CreateSnapshotController {
    private final Kit kit;
    private final CreateSnapshotViewModel viewModel;
    private final UseList uses;
    private final CautionList ahead;

    @FXML
    private Label place;

    @FXML
    private TextField name;

    @FXML
    private TextArea description;

    @FXML
    private TextArea metadata;

    @FXML
    private Node warning;

    @FXML
    private StackPane users;

    @FXML
    private Label meaning;

    @FXML
    private Label changed;

    @FXML
    private StackPane manner;

    @FXML
    private Label advice;

    @FXML
    private CheckBox acknowledge;

    @FXML
    private Label free;

    @FXML
    private StackPane quiet;

    @FXML
    private StackPane cautions;

    @FXML
    private Node storeChoice;

    @FXML
    private RadioButton wholeStore;

    @FXML
    private RadioButton smallStore;

    @FXML
    private TextField store;

    @FXML
    private StackPane room;

    @FXML
    private LimitsView limits;

    @FXML
    private StackPane command;

    public CreateSnapshotController(Kit kit, CreateSnapshotViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.uses = new UseList(kit.words());
        this.ahead = new CautionList(kit.words());
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("snapshots/create-snapshot", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.primary(words.text("action.create-snapshot"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("create-snapshot-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        place.setText(viewModel.place());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        description.textProperty().bindBidirectional(viewModel.descriptionProperty());
        metadata.textProperty().bindBidirectional(viewModel.metadataProperty());
        warnOfUse();
        cautions.getChildren().setAll(ahead);
        cautions.managedProperty().bind(ahead.visibleProperty());
        viewModel.cautionsProperty().subscribe(ahead::show);
        quiet.getChildren().setAll(new CreateSnapshotQuietCell(viewModel.quiet(), kit.words()));
        showWhile(quiet, viewModel.quiet().watchedProperty());
        chooseStore();
        room.getChildren().setAll(new CreateSnapshotRoomCell(viewModel.room(), kit.words()));
        viewModel.limitsProperty().subscribe(limits::show);
        viewModel.commandProperty().subscribe(this::show);
    }

    private void warnOfUse() {
        users.getChildren().setAll(uses);
        viewModel.use().linesProperty().subscribe(uses::show);
        meaning.textProperty().bind(viewModel.meaningProperty());
        manner.getChildren().setAll(new CreateSnapshotMannerCell(viewModel.manner(), kit.words()));
        showWhile(manner, viewModel.manner().offeredProperty());
        showWhile(advice, viewModel.manner().offeredProperty().not());
        showWhile(warning, viewModel.use().usedProperty());
        showWhile(free, viewModel.use().usedProperty().not());
        showWhile(changed, viewModel.use().changedProperty());
        showWhile(acknowledge, viewModel.use().impliedProperty().not());
        acknowledge.selectedProperty().bindBidirectional(viewModel.use().acknowledgedProperty());
    }

    private void chooseStore() {
        var together = new ToggleGroup();
        wholeStore.setToggleGroup(together);
        smallStore.setToggleGroup(together);
        wholeStore.setSelected(true);
        smallStore.selectedProperty().bindBidirectional(viewModel.store().smallProperty());
        store.textProperty().bindBidirectional(viewModel.store().typedProperty());
        store.disableProperty().bind(viewModel.store().smallProperty().not());
        showWhile(storeChoice, viewModel.store().thickProperty());
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(String text) {
        command.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
