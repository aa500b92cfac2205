package org.snapdeck.tour;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Does with real events what a person does with mouse and keyboard, and nothing that a person could not do.
final class Hand {

    private boolean busy;

    /// Whether the events that are just passing through the scene are its own.
    boolean busy() {
        return busy;
    }

    /// Why a person could not press this now.
    Optional<Reason> obstacle(Node node) {
        if (!Seen.visible(node)) {
            return Optional.of(Reason.of("tour.obstacle.hidden"));
        }
        if (node.isDisabled()) {
            return Optional.of(Reason.of("tour.obstacle.disabled"));
        }
        Pointing.bringIntoView(node);
        var touched = Pointing.touched(node.getScene().getRoot(), Pointing.middle(node));
        if (touched.filter(each -> Seen.within(each, node)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(touched.map(each -> Reason.of("tour.obstacle.covered", described(each)))
                .orElseGet(() -> Reason.of("tour.obstacle.outside")));
    }

    private static String described(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each.getId() != null) {
                return "#" + each.getId();
            }
        }
        return node.getClass().getSimpleName();
    }

    /// Presses and releases the first button in the middle of a node.
    void click(Node node) {
        var point = Pointing.middle(node);
        var touched = Pointing.touched(node.getScene().getRoot(), point).orElse(node);
        act(() -> {
            mouse(touched, point, MouseEvent.MOUSE_PRESSED);
            mouse(touched, point, MouseEvent.MOUSE_RELEASED);
            mouse(touched, point, MouseEvent.MOUSE_CLICKED);
        });
    }

    private static void mouse(Node node, Point2D point, EventType<MouseEvent> type) {
        var scene = node.getScene();
        if (scene == null) {
            return;
        }
        var local = node.sceneToLocal(point);
        var down = type == MouseEvent.MOUSE_PRESSED;
        var window = scene.getWindow();
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        local.getX(),
                        local.getY(),
                        window.getX() + scene.getX() + point.getX(),
                        window.getY() + scene.getY() + point.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, point.getX(), point.getY())));
    }

    /// Replaces what stands in a field, letter by letter.
    void type(TextInputControl field, String text) {
        click(field);
        field.selectAll();
        act(() -> {
            if (text.isEmpty()) {
                field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DELETE, false, false, false, false));
            }
            text.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(letter -> field.fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
        });
    }

    private void act(Runnable events) {
        busy = true;
        try {
            events.run();
        } finally {
            busy = false;
        }
    }
}
