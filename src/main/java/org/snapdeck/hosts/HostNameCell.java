package org.snapdeck.hosts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.snapdeck.fx.TwoLines;
import org.snapdeck.fx.Words;

/// A host's name and address; the demo host bears a badge.
final class HostNameCell extends HBox {
    private final HostWords told;
    private final TwoLines names = new TwoLines();
    private final Label demo;

    HostNameCell(Words words) {
        told = new HostWords(words);
        demo = new Label(words.text("window.demo"));
        demo.getStyleClass().add("demo-badge");
        demo.setMinWidth(USE_PREF_SIZE);
        demo.managedProperty().bind(demo.visibleProperty());
        HBox.setHgrow(names, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gap-8");
        getChildren().setAll(names, demo);
    }

    void show(HostRow row) {
        names.show(row.name(), told.way(row.host()));
        demo.setVisible(row.host().demo());
    }
}
