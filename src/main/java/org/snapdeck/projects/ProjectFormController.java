package org.snapdeck.projects;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Kit;

/// Binds the form for a project and its quota. One is made for each time it is opened.
final class ProjectFormController {
    private final Kit kit;
    private final ProjectFormViewModel viewModel;

    @FXML
    private Field nameField;

    @FXML
    private TextField name;

    @FXML
    private Field volumesField;

    @FXML
    private TextField volumes;

    @FXML
    private Field snapshotsField;

    @FXML
    private TextField snapshots;

    @FXML
    private Field gigabytesField;

    @FXML
    private TextField gigabytes;

    @FXML
    private Field perVolumeField;

    @FXML
    private TextField perVolume;

    @FXML
    private CheckBox snapshotsCount;

    ProjectFormController(Kit kit, ProjectFormViewModel viewModel) {
        this.kit = kit;
        this.viewModel = viewModel;
    }

    void open() {
        var words = kit.words();
        var form = kit.screens().load("projects/project-form", this);
        var before = viewModel.nameBefore();
        var dialog = new Dialog(
                        before.map(it -> words.text("projects.edit-title", it))
                                .orElseGet(() -> words.text("action.create-project")),
                        Dialog.Width.NORMAL,
                        form,
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.primary(
                                        words.text(before.isPresent() ? "dialog.save" : "action.create-project"),
                                        viewModel::submit)
                                .refusedWhile(viewModel.reasonProperty())
                                .identifiedBy("submit"))
                .identifiedBy("project-dialog")
                .startingAt(name)
                .whenClosed(viewModel::close);
        kit.dialogs().show(dialog);
        viewModel.noting().accompany(dialog);
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        nameField.problemProperty().bind(viewModel.nameProblemProperty());
        var limits = viewModel.limits();
        bind(volumesField, volumes, limits.volumes());
        bind(snapshotsField, snapshots, limits.snapshots());
        bind(gigabytesField, gigabytes, limits.gigabytes());
        bind(perVolumeField, perVolume, limits.perVolume());
        snapshotsCount.selectedProperty().bindBidirectional(viewModel.snapshotsCountProperty());
    }

    private static void bind(Field field, TextField typed, LimitViewModel limit) {
        typed.textProperty().bindBidirectional(limit.textProperty());
        field.hintProperty().bind(limit.hintProperty());
        field.problemProperty().bind(limit.problemProperty());
    }
}
