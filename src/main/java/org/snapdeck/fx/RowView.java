package org.snapdeck.fx;

import java.util.function.Consumer;
import javafx.scene.Node;

/// A node that shows one row after the other: the inside of a table's cell, or a tab of the details.
public interface RowView<R> {

    Node node();

    void show(R row);

    static <R> RowView<R> of(Node node, Consumer<? super R> shown) {
        return new RowView<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void show(R row) {
                shown.accept(row);
            }
        };
    }
}
