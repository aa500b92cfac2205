package org.snapdeck.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// How a tour is shown: in which manner, where its pictures and its transcript are kept, and who hears what
/// happens.
public record TourSettings(Manner manner, Optional<Path> folder, Consumer<String> spoken) {}
