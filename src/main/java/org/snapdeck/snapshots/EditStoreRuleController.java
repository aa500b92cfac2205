package org.snapdeck.snapshots;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;

/// Binds the form for the rule of a store.
final class EditStoreRuleController {
    private final Kit kit;
    private final EditStoreRuleViewModel viewModel;

    @FXML
    private TextField above;

    @FXML
    private TextField step;

    @FXML
    private TextField ceiling;

    EditStoreRuleController(Kit kit, EditStoreRuleViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var form = kit.screens().load("snapshots/edit-store-rule", this);
        var dialog = new Dialog(
                        viewModel.title(), Dialog.Width.NORMAL, form, buttons().toArray(DialogButton[]::new))
                .identifiedBy("edit-store-rule-dialog")
                .startingAt(above)
                .whenClosed(viewModel::close);
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    private List<DialogButton> buttons() {
        var words = kit.words();
        var buttons = new ArrayList<DialogButton>();
        buttons.add(DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"));
        if (viewModel.isRuled()) {
            buttons.add(DialogButton.plain(words.text("edit-store-rule.remove"), viewModel::remove)
                    .identifiedBy("remove"));
        }
        buttons.add(DialogButton.primary(words.text("dialog.save"), viewModel::submit)
                .refusedWhile(viewModel.reasonProperty())
                .identifiedBy("submit"));
        return buttons;
    }

    @FXML
    private void initialize() {
        above.textProperty().bindBidirectional(viewModel.aboveProperty());
        step.textProperty().bindBidirectional(viewModel.stepProperty());
        ceiling.textProperty().bindBidirectional(viewModel.ceilingProperty());
    }
}
