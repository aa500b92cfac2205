package org.snapdeck.app;

import java.nio.file.Path;
import java.util.Optional;

/// What somebody asked for when starting the console: checked, and complete. Throwaway data is removed when the
/// console closes.
record Options(Path data, boolean throwaway, DemoWish demo, Optional<TourWish> tour, boolean headless) {

    Options playing(TourWish wish) {
        return new Options(data, throwaway, demo, Optional.of(wish), true);
    }

    Options withThrowaway(Path folder) {
        return new Options(folder, true, DemoWish.WANTED, tour, headless);
    }
}
