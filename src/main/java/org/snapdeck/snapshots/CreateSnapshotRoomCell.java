package org.snapdeck.snapshots;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.InsistenceView;
import org.snapdeck.fx.Words;

/// What one more snapshot means for the volume and its pool, in the form.
final class CreateSnapshotRoomCell extends VBox {

    CreateSnapshotRoomCell(CreateSnapshotRoomViewModel viewModel, Words words) {
        getStyleClass().add("gap-8");
        var cost = new Label();
        cost.setId("write-cost");
        cost.setWrapText(true);
        cost.getStyleClass().add("field-hint");
        cost.textProperty().bind(viewModel.writeCostProperty());
        cost.visibleProperty().bind(cost.textProperty().isNotEmpty());
        cost.managedProperty().bind(cost.visibleProperty());
        var insistence = new InsistenceView();
        insistence.show(viewModel.insistence(), words);
        getChildren().setAll(cost, insistence);
    }
}
