package org.snapdeck.snapshots;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What one more snapshot means for the volume and its pool, in the form.
final class CreateSnapshotRoomCell extends VBox {

    CreateSnapshotRoomCell(CreateSnapshotRoomViewModel viewModel) {
        getStyleClass().add("gap-8");
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(viewModel.writeCostProperty().isNotEmpty());
        var cost = new Label();
        cost.setId("write-cost");
        cost.setWrapText(true);
        cost.getStyleClass().add("field-hint");
        cost.textProperty().bind(viewModel.writeCostProperty());
        getChildren().setAll(cost);
    }
}
