package org.snapdeck.app;

import java.util.UUID;
import java.util.function.Consumer;

/// What leads from an alarm to what it is about.
record AlarmDoors(Consumer<UUID> snapshot, Runnable pools) {}
