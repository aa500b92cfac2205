package org.snapdeck.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing after the other: a line to be done, or (without a line) the card of the step to be read.
record Beat(int step, Optional<TourLine> line) {

    static List<Beat> of(Tour tour) {
        var beats = new ArrayList<Beat>();
        for (var index = 0; index < tour.steps().size(); index++) {
            var number = index;
            var step = tour.steps().get(index);
            step.entering().forEach(line -> beats.add(new Beat(number, Optional.of(line))));
            step.point().ifPresent(line -> beats.add(new Beat(number, Optional.of(line))));
            beats.add(new Beat(number, Optional.empty()));
            step.leaving().forEach(line -> beats.add(new Beat(number, Optional.of(line))));
        }
        return List.copyOf(beats);
    }

    boolean isCard() {
        return line.isEmpty();
    }

    boolean onlyLooks() {
        return line.map(each -> each.act().onlyLooks()).orElse(true);
    }
}
