package org.snapdeck.app;

import java.nio.file.Path;
import java.util.Optional;
import org.snapdeck.tour.Tour;

/// The tour that somebody asked for: whether it plays itself, and where its pictures and its transcript go.
record TourWish(Tour tour, boolean autoplay, Optional<Path> pictures) {}
