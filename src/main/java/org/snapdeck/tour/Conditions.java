package org.snapdeck.tour;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;

/// Compares a condition with the screen: empty when it is met, else what is there instead.
final class Conditions {

    private Conditions() {}

    static Optional<Reason> check(TourScreen screen, Condition condition) {
        var found = screen.find(condition.target());
        return switch (condition.trait()) {
            case Condition.State.GONE ->
                found instanceof Found.There(var node)
                        ? Optional.of(Reason.of("tour.seen", Seen.summary(node)))
                        : Optional.empty();
            case Condition.State.SHOWN -> on(found, condition, _ -> true);
            case Condition.State.ENABLED -> on(found, condition, node -> !node.isDisabled());
            case Condition.State.DISABLED -> on(found, condition, Node::isDisabled);
            case Condition.Has(var text) ->
                on(found, condition, node -> Seen.texts(node).contains(text));
            case Condition.Contains(var text) ->
                on(found, condition, node -> String.join(" ", Seen.texts(node)).contains(text));
        };
    }

    private static Optional<Reason> on(Found found, Condition condition, Predicate<Node> met) {
        return switch (found) {
            case Found.Missing(var why) -> Optional.of(why);
            case Found.There(var node) ->
                met.test(node)
                        ? Optional.empty()
                        : Optional.of(
                                Reason.of(node.isDisabled() ? "tour.seen.disabled" : "tour.seen", Seen.summary(node)));
        };
    }
}
