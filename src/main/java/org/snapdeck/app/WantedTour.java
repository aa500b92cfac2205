package org.snapdeck.app;

import java.io.IOException;
import org.snapdeck.fx.Words;
import org.snapdeck.tour.Tour;
import org.snapdeck.tour.TourMistake;
import org.snapdeck.tour.Tours;

/// Finds the tour that stands behind `--tour`, or says why it can't be played.
final class WantedTour {

    private final Words words;

    WantedTour(Words words) {
        this.words = words;
    }

    Tour find(String nameOrFile) throws WrongUsage {
        try {
            return Tours.find(nameOrFile)
                    .orElseThrow(() -> new WrongUsage(words.text("start.no-tour", nameOrFile, Tours.NAMES)));
        } catch (TourMistake mistake) {
            var what = words.text(mistake.key(), mistake.arguments());
            throw new WrongUsage(words.text("tour.mistake", nameOrFile, mistake.line(), what));
        } catch (IOException unreadable) {
            throw new WrongUsage(words.text("start.tour-unreadable", nameOrFile, unreadable));
        }
    }
}
