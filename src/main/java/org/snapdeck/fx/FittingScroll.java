package org.snapdeck.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// Scrolls its content only when there isn't room for it: unlike a plain scroll pane it wishes to be as high as
/// its content is at its width.
final class FittingScroll extends ScrollPane {

    private final StackPane body = new StackPane();

    FittingScroll(String bodyStyle) {
        body.getStyleClass().add(bodyStyle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(body);
        getStyleClass().add("fitting-scroll");
    }

    StackPane body() {
        return body;
    }

    void show(Node content) {
        body.getChildren().setAll(content);
        setVvalue(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var inside = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return body.prefHeight(inside) + snappedTopInset() + snappedBottomInset();
    }
}
