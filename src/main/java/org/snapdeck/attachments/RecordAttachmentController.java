package org.snapdeck.attachments;

import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.UseList;
import org.snapdeck.inventory.Picture;

/// Binds the form that writes down which instance uses a volume. One is made for each time it is opened.
public final class RecordAttachmentController {
    private final Kit kit;
    private final RecordAttachmentViewModel viewModel;

    @FXML
    private ComboBox<String> instance;

    @FXML
    private ComboBox<HostChoice> host;

    @FXML
    private TextField device;

    @FXML
    private StackPane uses;

    public RecordAttachmentController(Kit kit, UUID volumeId, ObservableValue<Picture> picture, AttachmentDesk desk) {
        this.kit = kit;
        this.viewModel = new RecordAttachmentViewModel(volumeId, picture, desk, kit.words(), kit.background());
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("attachments/record-attachment", this);
        var dialog = new Dialog(
                        words.text("record-attachment.title", viewModel.volumeName()),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(words.text("action.record-attachment"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("record-attachment-dialog")
                .startingAt(instance)
                .whenClosed(viewModel::close);
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    @FXML
    private void initialize() {
        instance.getItems().setAll(viewModel.knownInstances());
        instance.getEditor().textProperty().bindBidirectional(viewModel.instanceProperty());
        host.getItems().setAll(viewModel.hosts());
        host.valueProperty().bindBidirectional(viewModel.hostProperty());
        device.textProperty().bindBidirectional(viewModel.deviceProperty());
        var list = new UseList(kit.words());
        viewModel.usesProperty().subscribe(list::show);
        uses.getChildren().setAll(list);
    }
}
