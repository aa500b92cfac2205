package org.snapdeck.tour;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;

/// Finds one part of a target in what is on the screen.
final class TargetParts {

    private TargetParts() {}

    static Optional<Node> find(Node root, Target.Part part) {
        return switch (part) {
            case Target.Part.Css(var selector) -> selected(root, selector).findFirst();
            case Target.Part.Saying(var selector, var text) ->
                selected(root, selector)
                        .filter(node -> Seen.texts(node).contains(text))
                        .findFirst();
            case Target.Part.Row(var text) -> row(root, text);
            case Target.Part.Text(var text) -> text(root, text);
        };
    }

    private static Stream<Node> selected(Node root, String selector) {
        return root.lookupAll(selector).stream().filter(Seen::visible);
    }

    private static Optional<Node> text(Node root, String text) {
        var exact = all(root).filter(node -> Seen.ownText(node).equals(text)).findFirst();
        return exact.or(() ->
                all(root).filter(node -> Seen.ownText(node).contains(text)).findFirst());
    }

    private static Optional<Node> row(Node root, String text) {
        return all(root)
                .filter(TargetParts::isRow)
                .filter(row -> Seen.texts(row).contains(text))
                .findFirst();
    }

    private static boolean isRow(Node node) {
        return node instanceof IndexedCell<?> cell && !(cell instanceof TableCell) && !cell.isEmpty();
    }

    /// Only rows in view have nodes: turns to the next ones, as somebody who scrolls down to find a row, and
    /// who begins again at the end.
    static void turnPage(Node root) {
        all(root).forEach(node -> {
            switch (node) {
                case TableView<?> table -> next(table, table.getItems().size()).ifPresent(table::scrollTo);
                case ListView<?> list -> next(list, list.getItems().size()).ifPresent(list::scrollTo);
                default -> {}
            }
        });
    }

    private static OptionalInt next(Node rows, int count) {
        var inView = all(rows)
                .filter(TargetParts::isRow)
                .mapToInt(row -> ((IndexedCell<?>) row).getIndex())
                .summaryStatistics();
        if (inView.getCount() == 0 || inView.getCount() >= count) {
            return OptionalInt.empty();
        }
        var next = Math.max(inView.getMax(), inView.getMin() + 1);
        return OptionalInt.of(next + 1 < count ? next : 0);
    }

    /// The visible nodes in the order of the scene.
    private static Stream<Node> all(Node node) {
        if (!Seen.visible(node)) {
            return Stream.empty();
        }
        if (node instanceof Parent parent) {
            return Stream.concat(
                    Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(TargetParts::all));
        }
        return Stream.of(node);
    }
}
