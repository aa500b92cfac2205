package org.snapdeck.fx;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The root of a window's scene: the pages, above them the dialogs, above them the notices, and above all what
/// points at something (a tour).
public final class Layers extends StackPane {

    private final StackPane content = new StackPane();
    private final StackPane dialogs = layer("dialog-layer");
    private final StackPane notices = layer("notice-layer");
    private final StackPane pointers = layer("pointer-layer");

    public Layers(Node shown) {
        this();
        show(shown);
    }

    /// Nothing is shown yet: pages are made with the dialogs of the window that they stand in.
    public Layers() {
        getStyleClass().add("layers");
        getChildren().setAll(content, dialogs, notices, pointers);
    }

    public void show(Node shown) {
        content.getChildren().setAll(shown);
    }

    /// Whatever is added here is drawn above everything else and takes the mouse only where it is.
    public StackPane pointers() {
        return pointers;
    }

    StackPane content() {
        return content;
    }

    StackPane dialogs() {
        return dialogs;
    }

    StackPane notices() {
        return notices;
    }

    private static StackPane layer(String styleClass) {
        var layer = new StackPane();
        layer.getStyleClass().add(styleClass);
        layer.setPickOnBounds(false);
        return layer;
    }
}
