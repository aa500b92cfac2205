package org.snapdeck.tour;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// The place that the audience should look at: follows its node wherever it moves, and goes out when it is gone.
final class Spotlight {

    private final Node overlay;
    private Optional<Node> node = Optional.empty();

    Spotlight(Node overlay) {
        this.overlay = overlay;
    }

    void point(Node next) {
        node = Optional.of(next);
    }

    void rest() {
        node = Optional.empty();
    }

    /// In the overlay's own coordinates. A node of a menu stands in another window, so the way leads over the
    /// screen.
    Optional<Bounds> place() {
        return node.filter(Seen::visible)
                .map(each -> each.localToScreen(each.getLayoutBounds()))
                .map(overlay::screenToLocal);
    }
}
