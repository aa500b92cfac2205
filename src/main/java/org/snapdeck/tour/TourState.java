package org.snapdeck.tour;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the card shows: a step as a whole, so that title, text and buttons always belong together.
final class TourState {

    /// Which of the card's words stand below its text.
    enum Mood {
        READING,
        WORKING,
        FAILED
    }

    record Shown(int number, TourStep step, boolean canGoBack, Mood mood, String sentence) {

        Shown in(Mood next, String why) {
            return new Shown(number, step, canGoBack, next, why);
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void show(Shown next) {
        shown.set(Optional.of(next));
    }

    void turn(Mood mood, String why) {
        shown.set(shown.get().map(now -> now.mood() == mood ? now : now.in(mood, why)));
    }
}
