package org.snapdeck.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What Tab can reach inside a node, in the order of the scene.
final class Focusable {

    private Focusable() {}

    static Optional<Node> first(Parent parent) {
        return all(parent).findFirst();
    }

    static Optional<Node> last(Parent parent) {
        return all(parent).reduce((_, later) -> later);
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        var itself = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
        var children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Focusable::all)
                : Stream.<Node>empty();
        return Stream.concat(itself, children);
    }
}
