package org.snapdeck.fx;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Keeps the keyboard inside a dialog while it is on top, and gives it back to whom it was taken from.
final class FocusCage {

    private final DialogView inside;
    private final Scene scene;
    private final Optional<Node> before;
    private final ChangeListener<Node> guard = (_, left, entered) -> keepIn(left, entered);

    FocusCage(DialogView inside, Scene scene) {
        this.inside = inside;
        this.scene = scene;
        this.before = Optional.ofNullable(scene.getFocusOwner());
    }

    void close() {
        inside.takeFocus();
        scene.focusOwnerProperty().addListener(guard);
    }

    void open() {
        scene.focusOwnerProperty().removeListener(guard);
        before.filter(node -> node.getScene() == scene).ifPresent(Node::requestFocus);
    }

    /// Tab walks through the whole scene; where it leaves the dialog, it enters again at the other end.
    private void keepIn(Node left, Node entered) {
        if (entered == null) {
            inside.takeFocus();
            return;
        }
        if (isInside(entered) || isAbove(entered)) {
            return;
        }
        var leftAtTheEnd = Focusable.last(inside).filter(last -> last == left).isPresent();
        var back = leftAtTheEnd ? Focusable.first(inside) : Focusable.last(inside);
        back.ifPresent(Node::requestFocus);
    }

    private boolean isInside(Node node) {
        return contains(inside, node);
    }

    /// A dialog that was opened from this one, or a tour that points into it, is not to be disturbed.
    private boolean isAbove(Node node) {
        for (Node each = inside; each.getParent() != null; each = each.getParent()) {
            var siblings = each.getParent().getChildrenUnmodifiable();
            var above = siblings.subList(siblings.indexOf(each) + 1, siblings.size());
            if (above.stream().anyMatch(sibling -> contains(sibling, node))) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Node ancestor, Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each == ancestor) {
                return true;
            }
        }
        return false;
    }
}
