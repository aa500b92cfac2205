package org.snapdeck.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A place in the window, looked for anew whenever something is done or expected there. Everything waits until
/// it is so, as a person would.
final class Place {

    private final Screen screen;
    private final String name;
    private final Function<Stream<Node>, Stream<Node>> path;

    Place(Screen screen, String name, Function<Stream<Node>, Stream<Node>> path) {
        this.screen = screen;
        this.name = name;
        this.path = path;
    }

    /// @param selector such as `#submit` or `.stage-view`
    Place at(String selector) {
        return within(selector, node -> node.lookupAll(selector).stream());
    }

    /// The row of a table or list in which this text stands by itself.
    Place row(String text) {
        return within(
                "row " + text, node -> rows(node).filter(row -> Sight.texts(row).anyMatch(text::equals)));
    }

    /// The entry of a list whose text begins so.
    Place option(String beginning) {
        return within(
                "option " + beginning,
                node -> rows(node).filter(row -> Sight.texts(row).anyMatch(text -> text.startsWith(beginning))));
    }

    /// What bears this text.
    Place text(String text) {
        return within(
                "text " + text,
                node -> Sight.nodes(node).filter(each -> Sight.text(each).equals(text)));
    }

    private Place within(String part, Function<Node, Stream<Node>> inside) {
        return new Place(
                screen,
                (name + " " + part).strip(),
                nodes -> path.apply(nodes).flatMap(inside).filter(Sight::isVisible));
    }

    private static Stream<Node> rows(Node node) {
        return Sight.nodes(node)
                .filter(each -> each instanceof IndexedCell<?> cell && !(each instanceof TableCell) && !cell.isEmpty());
    }

    private Optional<Node> find() {
        return screen.roots().flatMap(root -> path.apply(Stream.of(root))).findFirst();
    }

    /// Waits until this can be pressed, and presses it.
    void click() {
        screen.until(name + " can be pressed", () -> find().filter(screen::press));
    }

    /// Takes this by the mouse and lets go of it there.
    void dragTo(Place there) {
        screen.until(
                name + " can be dragged",
                () -> find().flatMap(what -> there.find().map(goal -> {
                    screen.drag(what, goal);
                    return what;
                })));
    }

    /// Replaces what stands in the field.
    void type(String text) {
        click();
        screen.until(
                name + " takes " + text,
                () -> find().map(TextInputControl.class::cast)
                        .filter(field -> field.isFocused() && field.isEditable())
                        .filter(field -> {
                            screen.shortcut(KeyCode.A);
                            text.codePoints().mapToObj(Character::toString).forEach(letter -> typed(field, letter));
                            return field.getText().equals(text);
                        }));
    }

    private static void typed(Node field, String letter) {
        Event.fireEvent(
                field, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }

    /// Waits until this text stands somewhere in it.
    Place shows(String text) {
        screen.until(
                name + " shows " + text,
                () -> find().filter(node -> Sight.summary(node).contains(text)));
        return this;
    }

    Place isShown() {
        screen.until(name + " is shown", this::find);
        return this;
    }

    void isGone() {
        screen.until(name + " is gone", () -> find().isPresent() ? Optional.empty() : Optional.of(true));
    }

    void isDisabled() {
        screen.until(name + " is disabled", () -> find().filter(Node::isDisabled));
    }

    /// What stands there now.
    String read() {
        return screen.until(name + " is shown", () -> find().map(Sight::summary));
    }

    /// What stands in each of its rows now.
    List<String> rows() {
        return showsRows("are there", rows -> !rows.isEmpty());
    }

    /// Waits until what stands in its rows is as wanted.
    List<String> showsRows(String what, Predicate<List<String>> wanted) {
        return screen.until(
                "the rows of " + name + " " + what,
                () -> find().map(node -> rows(node).map(Sight::summary).toList())
                        .filter(wanted));
    }
}
