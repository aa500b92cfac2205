package org.snapdeck.labels;

import javafx.fxml.FXML;
import javafx.scene.control.TextArea;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Problem;
import org.snapdeck.inventory.StorageRow;

/// Binds the form for metadata. One is made for each time it is opened.
public final class EditMetadataController {
    private final Kit kit;
    private final StorageRow row;
    private final EditMetadataViewModel viewModel;

    @FXML
    private TextArea own;

    @FXML
    private TextArea image;

    @FXML
    private Field imageField;

    public EditMetadataController(Kit kit, StorageRow row, EditMetadataViewModel viewModel) {
        this.kit = kit;
        this.row = row;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("labels/edit-metadata", this);
        var dialog = new Dialog(
                        words.text("edit-metadata.title", row.title()),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(words.text("dialog.save"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("edit-metadata-dialog")
                .startingAt(own)
                .whenClosed(viewModel::close);
        var request = viewModel.request();
        request.problemProperty()
                .subscribe(problem -> problem.ifPresentOrElse((Problem it) -> dialog.refuse(it), dialog::clearProblem));
        kit.dialogs().show(dialog);
        request.phaseProperty().subscribe(phase -> {
            if (phase == FormRequest.Phase.DONE) {
                dialog.close();
            }
        });
    }

    @FXML
    private void initialize() {
        own.textProperty().bindBidirectional(viewModel.ownProperty());
        image.textProperty().bindBidirectional(viewModel.imageProperty());
        var ofImage = row.labels().bootable() || !row.metadata().image().isEmpty();
        imageField.setVisible(ofImage);
        imageField.setManaged(ofImage);
    }
}
