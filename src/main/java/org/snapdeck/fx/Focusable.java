package org.snapdeck.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;

/// What Tab can reach inside a node, in the order of the scene.
final class Focusable {

    private Focusable() {}

    static Optional<Node> first(Parent parent) {
        return all(parent).findFirst();
    }

    /// The first that something can be put into; not a link or a button that only shows or copies something.
    static Optional<Node> firstField(Parent parent) {
        return all(parent)
                .filter(node -> !(node instanceof Hyperlink || node instanceof Button))
                .findFirst();
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
