package org.snapdeck.attachments;

import java.util.UUID;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.UseList;
import org.snapdeck.inventory.Picture;

/// Binds the question which records of a volume's attachments are taken back. One is made for each time it is
/// opened.
public final class RemoveAttachmentController {
    private final Kit kit;
    private final RemoveAttachmentViewModel viewModel;

    @FXML
    private VBox choices;

    @FXML
    private StackPane uses;

    public RemoveAttachmentController(Kit kit, UUID volumeId, Picture picture, AttachmentDesk desk) {
        this.kit = kit;
        this.viewModel = new RemoveAttachmentViewModel(volumeId, picture, desk, kit.words(), kit.background());
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("attachments/remove-attachment", this);
        var dialog = new Dialog(
                        words.text("remove-attachment.title", viewModel.volumeName()),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.warning(words.text("action.remove-attachment"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("remove-attachment-dialog");
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    @FXML
    private void initialize() {
        viewModel.choices().forEach((attachment, chosen) -> {
            var box = new CheckBox(viewModel.describe(attachment));
            box.setMnemonicParsing(false);
            box.selectedProperty().bindBidirectional(chosen);
            choices.getChildren().add(box);
        });
        var list = new UseList(kit.words());
        list.show(viewModel.observed());
        uses.getChildren().setAll(list);
    }
}
