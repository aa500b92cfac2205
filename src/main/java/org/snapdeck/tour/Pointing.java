package org.snapdeck.tour;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// What a pointer at some place of the scene would touch.
final class Pointing {

    private Pointing() {}

    /// The front-most node at a point of the scene, as the toolkit itself picks for the mouse; the overlay is
    /// looked through, since it is only there while a tour is shown.
    static Optional<Node> touched(Node node, Point2D scenePoint) {
        var local = node.sceneToLocal(scenePoint);
        var hidden = !node.isVisible() || node.isMouseTransparent() || node instanceof TourOverlay;
        if (hidden || local == null || clipped(node, local)) {
            return Optional.empty();
        }
        if (node instanceof Parent parent) {
            var child = frontFirst(parent)
                    .flatMap(each -> touched(each, scenePoint).stream())
                    .findFirst();
            if (child.isPresent()) {
                return child;
            }
        }
        return node.contains(local) ? Optional.of(node) : Optional.empty();
    }

    private static Stream<Node> frontFirst(Parent parent) {
        return parent.getChildrenUnmodifiable().reversed().stream()
                .sorted(Comparator.comparingDouble(Node::getViewOrder));
    }

    private static boolean clipped(Node node, Point2D local) {
        var clip = node.getClip();
        return clip != null && !clip.contains(clip.parentToLocal(local));
    }

    static Point2D middle(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Scrolls as a person would when something is further down than the window shows.
    static void bringIntoView(Node node) {
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null && Seen.within(node, pane.getContent())) {
                scroll(pane, node);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var inContent = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var whole = content.getLayoutBounds();
        var view = pane.getViewportBounds();
        if (!fits(view, inContent)) {
            var free = whole.getHeight() - view.getHeight();
            var top = inContent.getMinY() - (view.getHeight() - inContent.getHeight()) / 2;
            var fraction = free <= 0 ? 0 : Math.clamp(top / free, 0, 1);
            pane.setVvalue(pane.getVmin() + fraction * (pane.getVmax() - pane.getVmin()));
        }
    }

    /// The viewport's origin is the content's, moved by minus what is scrolled.
    private static boolean fits(Bounds view, Bounds inContent) {
        var top = -view.getMinY();
        return inContent.getMinY() >= top && inContent.getMaxY() <= top + view.getHeight();
    }
}
