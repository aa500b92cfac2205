package org.snapdeck.settings;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Kit;

/// Binds the form for the levels of warnings.
public final class WarningLevelsController {
    private final Kit kit;
    private final WarningLevelsViewModel viewModel;

    @FXML
    private Field storeField;

    @FXML
    private TextField storeWarning;

    @FXML
    private TextField storeCritical;

    @FXML
    private Field dataField;

    @FXML
    private TextField dataWarning;

    @FXML
    private TextField dataCritical;

    @FXML
    private Field metadataField;

    @FXML
    private TextField metadataWarning;

    @FXML
    private TextField metadataCritical;

    @FXML
    private Field minutesField;

    @FXML
    private TextField minutes;

    @FXML
    private CheckBox desktop;

    public WarningLevelsController(Kit kit, WarningLevelsViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    public void open() {
        var words = kit.words();
        var form = kit.screens().load("settings/warning-levels", this);
        var dialog = new Dialog(
                        words.text("levels.title"),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")).identifiedBy("cancel"),
                        DialogButton.primary(words.text("dialog.save"), viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("warning-levels-dialog")
                .startingAt(storeWarning);
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    @FXML
    private void initialize() {
        bind(storeField, storeWarning, storeCritical, viewModel.store());
        bind(dataField, dataWarning, dataCritical, viewModel.data());
        bind(metadataField, metadataWarning, metadataCritical, viewModel.metadata());
        minutes.textProperty().bindBidirectional(viewModel.minutesProperty());
        minutesField.problemProperty().bind(viewModel.minutesProblemProperty());
        desktop.selectedProperty().bindBidirectional(viewModel.desktopProperty());
    }

    private static void bind(Field field, TextField warning, TextField critical, LevelViewModel level) {
        warning.textProperty().bindBidirectional(level.warningProperty());
        critical.textProperty().bindBidirectional(level.criticalProperty());
        field.problemProperty().bind(level.problemProperty());
    }
}
