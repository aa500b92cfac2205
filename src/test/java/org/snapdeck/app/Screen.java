package org.snapdeck.app;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/// A window, its open menus, and the mouse and keyboard before it.
final class Screen {

    private static final long PATIENCE = 60;

    private final Scene scene;

    Screen(Scene scene) {
        this.scene = scene;
    }

    Place at(String selector) {
        return new Place(this, "", Function.identity()).at(selector);
    }

    /// The open menus, the last one first, and then the window.
    Stream<Node> roots() {
        var menus = Window.getWindows().reversed().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof Tooltip))
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot());
        return Stream.concat(menus, Stream.of(scene.getRoot()));
    }

    /// Asks again and again, on the screen's own thread, until there is an answer.
    <T> T until(String what, Supplier<Optional<T>> question) {
        var answer = new AtomicReference<T>();
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> {
                answer.set(WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE * 1000, () -> question.get().orElse(null)));
                return answer.get() != null;
            });
            return answer.get();
        } catch (TimeoutException _) {
            var seen = WaitForAsyncUtils.waitForAsyncFx(
                    PATIENCE * 1000, () -> roots().map(Sight::summary).collect(Collectors.joining("\n")));
            throw new AssertionError("It did not happen that " + what + ". On the screen:\n" + seen);
        }
    }

    /// Presses what is enabled, in view and covered by nothing: only then does it feel the mouse above it.
    boolean press(Node node) {
        if (node.isDisabled()) {
            return false;
        }
        bringIntoView(node);
        var mouse = new Robot();
        mouse.mouseMove(middle(node));
        if (!node.isHover()) {
            return false;
        }
        mouse.mouseClick(MouseButton.PRIMARY);
        return true;
    }

    /// Takes something by the mouse and lets go of it where something else begins. The robot without a screen forgets
    /// its button while it moves, so the events are made here.
    void drag(Node what, Node there) {
        var from = middle(what);
        var goal = there.localToScreen(
                there.getLayoutBounds().getMinX(), there.getLayoutBounds().getCenterY());
        fire(MouseEvent.MOUSE_PRESSED, what, from);
        fire(MouseEvent.MOUSE_DRAGGED, what, from.midpoint(goal));
        fire(MouseEvent.MOUSE_DRAGGED, what, goal);
        fire(MouseEvent.MOUSE_RELEASED, what, goal);
    }

    private void fire(EventType<MouseEvent> type, Node node, Point2D place) {
        var at = scene.getRoot().screenToLocal(place);
        var down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        place.getX(),
                        place.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }

    private static Point2D middle(Node node) {
        return node.localToScreen(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    void shortcut(KeyCode key) {
        var keyboard = new Robot();
        keyboard.keyPress(KeyCode.CONTROL);
        keyboard.keyType(key);
        keyboard.keyRelease(KeyCode.CONTROL);
    }

    void press(KeyCode... keys) {
        var keyboard = new Robot();
        Stream.of(keys).forEach(keyboard::keyPress);
        Stream.of(keys).toList().reversed().forEach(keyboard::keyRelease);
    }

    private static void bringIntoView(Node node) {
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                scroll(pane, node);
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = pane.getContent();
        var wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        var view = pane.getViewportBounds();
        var hidden = content.getLayoutBounds().getHeight() - view.getHeight();
        if (hidden > 0
                && (wanted.getMinY() < -view.getMinY() || wanted.getMaxY() > view.getHeight() - view.getMinY())) {
            pane.setVvalue(Math.clamp((wanted.getCenterY() - view.getHeight() / 2) / hidden, 0, 1));
            pane.layout();
        }
    }
}
