package org.snapdeck.app;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.snapdeck.fx.Layers;
import org.snapdeck.fx.Words;
import org.snapdeck.tour.TourFacts;

/// The console: its window.
final class Console implements AutoCloseable, TourFacts {

    private final Words words;
    private final Layers layers;

    Console(Options options, Words words) {
        this.words = words;
        this.layers = new Layers(new Label(options.data().toString()));
    }

    void open(Stage stage) {
        stage.setTitle(words.text("product"));
        stage.setScene(new Scene(layers, 1000, 700));
        stage.show();
    }

    /// Where a tour is drawn.
    StackPane pointers() {
        return layers.pointers();
    }

    @Override
    public String transcriptOfLastOperation() {
        return "";
    }

    @Override
    public void close() {}
}
