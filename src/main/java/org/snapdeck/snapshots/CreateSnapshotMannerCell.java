package org.snapdeck.snapshots;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Words;
import org.snapdeck.snapshots.CreateSnapshotMannerViewModel.Choice;

/// What is to be done about the instances that use the volume, each choice with why it can't be had.
final class CreateSnapshotMannerCell extends VBox {
    private final CreateSnapshotMannerViewModel viewModel;
    private final Words words;
    private final ToggleGroup together = new ToggleGroup();

    CreateSnapshotMannerCell(CreateSnapshotMannerViewModel viewModel, Words words) {
        this.viewModel = viewModel;
        this.words = words;
        getStyleClass().addAll("gap-8", "manner");
        getChildren()
                .setAll(
                        choice(Choice.FREEZE, "freeze", viewModel.freezeReasonProperty()),
                        choice(Choice.PAUSE, "pause", viewModel.pauseReasonProperty()),
                        choice(Choice.AS_IT_IS, "as-it-is"),
                        limit());
        visibleProperty().bind(viewModel.offeredProperty());
        managedProperty().bind(visibleProperty());
    }

    private VBox choice(Choice choice, String word, ObservableValue<String> reason) {
        var box = choice(choice, word);
        box.getChildren().getFirst().disableProperty().bind(reason.map(why -> !why.isEmpty()));
        var why = new Label();
        why.textProperty().bind(reason);
        why.getStyleClass().add("field-hint");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.visibleProperty().bind(reason.map(text -> !text.isEmpty()));
        why.managedProperty().bind(why.visibleProperty());
        box.getChildren().add(why);
        return box;
    }

    private Field limit() {
        var typed = new TextField();
        typed.setId("hold-limit");
        typed.setPrefColumnCount(4);
        typed.setMaxWidth(USE_PREF_SIZE);
        typed.textProperty().bindBidirectional(viewModel.limitProperty());
        var field = new Field();
        field.setLabel(words.text("create-snapshot.hold-limit"));
        field.setHint(words.text("create-snapshot.hold-limit-hint"));
        field.problemProperty().bind(viewModel.limitProblemProperty());
        field.setContent(typed);
        field.visibleProperty().bind(viewModel.holdingProperty());
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private VBox choice(Choice choice, String word) {
        var radio = new RadioButton(words.text("create-snapshot.manner." + word));
        radio.setId("manner-" + word);
        radio.setToggleGroup(together);
        radio.setWrapText(true);
        radio.setMinHeight(USE_PREF_SIZE);
        radio.setOnAction(_ -> viewModel.choiceProperty().set(choice));
        viewModel.choiceProperty().subscribe(chosen -> radio.setSelected(chosen == choice));
        return new VBox(radio);
    }
}
