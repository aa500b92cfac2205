package org.snapdeck.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window for tests of the kit: layers, dialogs and notices around a node.
public final class FxScene {

    public static final Instant NOW = Instant.parse("2026-11-21T19:56:03Z");

    public final Words words = Words.at(InstantSource.fixed(NOW), ZoneOffset.UTC);
    public final Layers layers;
    public final Dialogs dialogs;
    public final Notices notices;
    public final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    public FxScene(Stage stage, Node content) {
        layers = new Layers(content);
        dialogs = new Dialogs(layers, words);
        notices = new Notices(layers, dialogs, words);
        var scene = new Scene(layers, 900, 700);
        new Wardrobe(theme).dress(scene);
        stage.setScene(scene);
        stage.show();
    }
}
