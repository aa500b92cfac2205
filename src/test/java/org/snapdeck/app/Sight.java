package org.snapdeck.app;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What can be seen of nodes.
final class Sight {

    private Sight() {}

    /// The node and everything in it that shows, in the order of the scene.
    static Stream<Node> nodes(Node node) {
        if (!node.isVisible() || node.getLayoutBounds().isEmpty()) {
            return Stream.empty();
        }
        var inside = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), inside.stream().flatMap(Sight::nodes));
    }

    static boolean isVisible(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// What stands written in it. A label tells its whole text, even where an ellipsis stands for the end.
    static Stream<String> texts(Node node) {
        return nodes(node).filter(each -> !isGlyph(each)).map(Sight::text).filter(text -> !text.isBlank());
    }

    static String text(Node node) {
        var text = switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case Text plain -> plain.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    /// Labels and fields draw their text by such a node; icons are characters too.
    private static boolean isGlyph(Node node) {
        return node instanceof Text && !(node.getParent() instanceof TextFlow);
    }

    static String summary(Node node) {
        return texts(node).collect(Collectors.joining(" | "));
    }
}
