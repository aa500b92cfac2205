package org.snapdeck.fx;

import javafx.scene.Node;

/// The inside of a table's cell. One is made for each cell on the screen and shows one row after the other.
public interface CellView<R> {

    Node node();

    void show(R row);
}
