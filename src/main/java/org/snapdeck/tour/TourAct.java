package org.snapdeck.tour;

import java.time.Duration;
import java.util.Optional;

/// What a line of a tour can ask for.
sealed interface TourAct {

    record Point(Target target) implements TourAct {}

    record Click(Target target) implements TourAct {}

    /// Picks an entry of a menu. The opener is pressed only when the entry is not on screen, because a menu
    /// that a step had opened closes as soon as the presenter presses a button of the card.
    record Choose(Target item, Target opener) implements TourAct {}

    record Type(Target field, String text) implements TourAct {}

    /// `wait` and `expect`: both hold the tour until the condition is met or the limit is over.
    record Await(Condition condition, Optional<Duration> limit) implements TourAct {}

    record Shot(String name, boolean withCard) implements TourAct {}

    /// Where the audience should look while this happens.
    default Optional<Target> place() {
        return switch (this) {
            case Point(var target) -> Optional.of(target);
            case Click(var target) -> Optional.of(target);
            case Choose(var item, var _) -> Optional.of(item);
            case Type(var field, var _) -> Optional.of(field);
            case Await _, Shot _ -> Optional.empty();
        };
    }

    /// Whether the console is the same afterwards, so that a presenter may go back over it.
    default boolean onlyLooks() {
        return switch (this) {
            case Point _, Await _, Shot _ -> true;
            case Click _, Choose _, Type _ -> false;
        };
    }
}
