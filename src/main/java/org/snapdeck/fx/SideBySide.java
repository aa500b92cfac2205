package org.snapdeck.fx;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Two things beside each other that share the width evenly, however long their texts are.
public final class SideBySide extends GridPane {

    private static final double HALF = 50;

    public SideBySide(Node left, Node right) {
        getStyleClass().add("side-by-side");
        getColumnConstraints().setAll(half(), half());
        addRow(0, left, right);
    }

    private static ColumnConstraints half() {
        var half = new ColumnConstraints();
        half.setPercentWidth(HALF);
        return half;
    }
}
