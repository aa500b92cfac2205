package org.snapdeck.activity;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.snapdeck.operations.Event;

/// Where the events of an operation are read, and the file that they can be followed in.
///
/// @param events may be slow
/// @param isFollowed whether events are written into the file
public record EventDoors(
        Function<UUID, List<Event>> events, BooleanSupplier isFollowed, Consumer<Boolean> follow, Path file) {}
