package org.snapdeck.activity;

import java.util.UUID;
import java.util.function.Consumer;

/// What leads from the activity to other rooms.
public record ActivityDoors(
        Consumer<UUID> showVolume, Consumer<UUID> showSnapshot, Consumer<UUID> showHost, EventDoors events) {}
