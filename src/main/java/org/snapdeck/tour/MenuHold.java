package org.snapdeck.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;

/// Keeps the menus open that a tour has opened: otherwise they would close as soon as the presenter presses a
/// button of the card. Until the tour lets go of them, only the tour uses them.
final class MenuHold {

    private final Hand hand;
    private final EventHandler<KeyEvent> keys;
    private final List<PopupWindow> held = new ArrayList<>();

    MenuHold(Hand hand, EventHandler<KeyEvent> keys) {
        this.hand = hand;
        this.keys = keys;
    }

    void hold(List<PopupWindow> open) {
        held.removeIf(popup -> !popup.isShowing());
        open.stream().filter(popup -> !held.contains(popup)).forEach(this::hold);
    }

    void release() {
        held.forEach(PopupWindow::hide);
        held.clear();
    }

    /// Where the open menus are, in the overlay's coordinates.
    List<Bounds> places(Node overlay) {
        return held.stream()
                .map(popup -> overlay.screenToLocal(
                        new BoundingBox(popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight())))
                .toList();
    }

    private void hold(PopupWindow popup) {
        held.add(popup);
        var hides = popup.isAutoHide();
        popup.setAutoHide(false);
        popup.addEventFilter(KeyEvent.ANY, keys);
        EventHandler<InputEvent> others = this::keepOff;
        popup.addEventFilter(InputEvent.ANY, others);
        popup.setOnHidden(_ -> {
            popup.setAutoHide(hides);
            popup.removeEventFilter(KeyEvent.ANY, keys);
            popup.removeEventFilter(InputEvent.ANY, others);
        });
    }

    private void keepOff(Event event) {
        if (!hand.busy()) {
            event.consume();
        }
    }
}
