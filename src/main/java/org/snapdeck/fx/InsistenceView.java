package org.snapdeck.fx;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What speaks against it, and the field for the reason why it shall be done all the same. Made to be written in FXML.
public final class InsistenceView extends VBox {

    public InsistenceView() {
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    public void show(InsistenceViewModel viewModel, Words words) {
        getStyleClass().addAll("banner", Tone.WARNING.styleClass());
        setId("insistence");
        var advice = new Label();
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.textProperty().bind(viewModel.adviceProperty());
        var typed = new TextField();
        typed.setId("insistence-reason");
        typed.textProperty().bindBidirectional(viewModel.typedProperty());
        var field = new Field();
        field.setLabel(words.text("insistence.label"));
        field.setHint(words.text("insistence.hint"));
        field.setContent(typed);
        getChildren().setAll(advice, field);
        visibleProperty().bind(viewModel.adviceProperty().isNotEmpty());
    }
}
