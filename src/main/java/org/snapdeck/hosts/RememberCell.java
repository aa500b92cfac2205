package org.snapdeck.hosts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The tick that has a secret remembered, or why there is none.
final class RememberCell extends VBox {

    /// @param forget takes what is saved out of the keyring at once
    RememberCell(RememberViewModel model, Runnable forget) {
        var box = new CheckBox();
        box.setId("remember");
        box.setWrapText(true);
        box.textProperty().bind(model.label());
        box.selectedProperty().bindBidirectional(model.wantedProperty());
        var note = new Label();
        note.setId("remember-note");
        note.getStyleClass().add("field-hint");
        note.setWrapText(true);
        note.textProperty().bind(model.note());
        var link = new Hyperlink();
        link.setId("forget-saved");
        link.textProperty().bind(model.forgetting());
        link.setOnAction(_ -> forget.run());
        getStyleClass().add("gap-4");
        getChildren().setAll(box, note, link);
        show(box, model.offered());
        show(note, note.textProperty().isNotEmpty());
        show(link, model.held());
    }

    private static void show(Node node, ObservableValue<Boolean> wanted) {
        node.visibleProperty().bind(wanted);
        node.managedProperty().bind(node.visibleProperty());
    }
}
