package org.snapdeck.snapshots;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.FormStages;
import org.snapdeck.fx.InsistenceView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LimitsView;
import org.snapdeck.fx.RanCommand;

/// Binds the form for a set of snapshots.
public final class CreateSnapshotSetController {
    private final Kit kit;
    private final CreateSnapshotSetViewModel viewModel;

    @FXML
    private VBox members;

    @FXML
    private Node warning;

    @FXML
    private Label changed;

    @FXML
    private StackPane manner;

    @FXML
    private CheckBox acknowledge;

    @FXML
    private InsistenceView insistence;

    @FXML
    private TextField name;

    @FXML
    private TextArea description;

    @FXML
    private LimitsView limits;

    @FXML
    private StackPane commands;

    public CreateSnapshotSetController(Kit kit, CreateSnapshotSetViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("snapshots/create-snapshot-set", this);
        var dialog = new Dialog(
                        viewModel.title(),
                        Dialog.Width.WIDE,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.primary(words.text("action.create-snapshot-set"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("create-set-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        new FormStages(dialog, viewModel.request(), words);
        kit.dialogs().show(dialog);
    }

    @FXML
    private void initialize() {
        var words = kit.words();
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        description.textProperty().bindBidirectional(viewModel.descriptionProperty());
        viewModel
                .linesProperty()
                .subscribe(lines -> members.getChildren()
                        .setAll(lines.stream()
                                .map(line -> new CreateSnapshotSetCell(line, words))
                                .toList()));
        showWhile(warning, viewModel.usedProperty());
        showWhile(changed, viewModel.changedProperty());
        manner.getChildren().setAll(new CreateSnapshotMannerCell(viewModel.manner(), words));
        showWhile(manner, viewModel.manner().offeredProperty());
        showWhile(acknowledge, viewModel.manner().holdingProperty().not());
        acknowledge.selectedProperty().bindBidirectional(viewModel.acknowledgedProperty());
        insistence.show(viewModel.insistence(), words);
        viewModel.limitsProperty().subscribe(limits::show);
        viewModel.commandsProperty().subscribe(this::show);
    }

    private static void showWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(String text) {
        commands.getChildren().setAll(new CommandBlock(RanCommand.planned(text), kit.words()));
    }
}
