package org.snapdeck.snapshots;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Words;
import org.snapdeck.fx.WriteChart;

/// How the volume is written to while the form is open: a sentence, and a chart that goes on.
final class CreateSnapshotQuietCell extends VBox {
    CreateSnapshotQuietCell(CreateSnapshotQuietViewModel viewModel, Words words) {
        getStyleClass().add("gap-4");
        var verdict = line("write-verdict", viewModel.verdictProperty());
        verdict.getStyleClass().add("field-name");
        var chart = new WriteChart(words);
        viewModel.ratesProperty().subscribe(chart::show);
        var storeLife = line("store-life", viewModel.storeLifeProperty());
        storeLife.getStyleClass().add("field-hint");
        storeLife.visibleProperty().bind(viewModel.storeLifeProperty().isNotEmpty());
        storeLife.managedProperty().bind(storeLife.visibleProperty());
        getChildren().setAll(verdict, chart, storeLife);
    }

    private static Label line(String id, ObservableValue<String> text) {
        var line = new Label();
        line.setId(id);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(text);
        return line;
    }
}
