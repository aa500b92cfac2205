package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.snapdeck.tour.Tours;

/// What happens where no window can be shown: the tour plays itself, so that one sees what one would have seen.
final class WithoutDisplay {

    /// Set by the build, which has its own place for what it makes.
    private static final String PICTURES = "snapdeck.pictures";

    private final Surroundings surroundings;

    WithoutDisplay(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Options instead(Options wanted) throws IOException {
        if (wanted.tour().isPresent()) {
            var wish = wanted.tour().get();
            return wanted.playing(new TourWish(wish.tour(), true, wish.pictures()));
        }
        var tour = Tours.main();
        return wanted.playing(new TourWish(tour, true, Optional.of(pictures(wanted))))
                .withThrowaway(Folders.throwaway());
    }

    private Path pictures(Options wanted) {
        return surroundings
                .property(PICTURES)
                .map(Path::of)
                .orElseGet(() -> wanted.data().resolve("tour"));
    }
}
