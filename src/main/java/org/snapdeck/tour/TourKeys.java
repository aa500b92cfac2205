package org.snapdeck.tour;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

/// The keyboard belongs to the presenter: the arrows, the page keys of a presenter's remote control, and Esc.
/// What the tour itself types passes.
final class TourKeys implements EventHandler<KeyEvent> {

    private final Hand hand;
    private final TourPlayer player;

    TourKeys(Hand hand, TourPlayer player) {
        this.hand = hand;
        this.player = player;
    }

    @Override
    public void handle(KeyEvent event) {
        if (hand.busy()) {
            return;
        }
        event.consume();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            switch (event.getCode()) {
                case RIGHT, PAGE_DOWN, SPACE, ENTER -> player.next();
                case LEFT, PAGE_UP, BACK_SPACE -> player.back();
                case ESCAPE -> player.leave();
                default -> {}
            }
        }
    }
}
