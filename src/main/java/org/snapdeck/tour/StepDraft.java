package org.snapdeck.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A step while its lines are read.
final class StepDraft {

    private final int line;
    private final String title;
    private final List<TourLine> entering = new ArrayList<>();
    private final List<TourLine> leaving = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<TourLine> point = Optional.empty();

    StepDraft(int line, String title) {
        this.line = line;
        this.title = title;
    }

    int line() {
        return line;
    }

    /// Joins the lines of a paragraph; a `say` without a text begins the next one.
    void say(String more) {
        var begun = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        text.append(more.isEmpty() ? "\n\n" : begun ? more : " " + more);
    }

    void point(TourLine line) throws TourMistake {
        if (point.isPresent()) {
            throw new TourMistake(line.number(), "tour.mistake.twice", "point");
        }
        point = Optional.of(line);
    }

    void add(TourLine next) {
        var half = text.isEmpty() && point.isEmpty() ? entering : leaving;
        half.add(next);
    }

    TourStep step() throws TourMistake {
        if (text.toString().isBlank()) {
            throw new TourMistake(line, "tour.mistake.silent", title);
        }
        return new TourStep(title, text.toString().strip(), point, entering, leaving);
    }
}
