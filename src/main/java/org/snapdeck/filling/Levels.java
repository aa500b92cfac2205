package org.snapdeck.filling;

import java.time.Duration;

/// From where on the console warns.
///
/// @param untilFull a store that will be full sooner than that is warned of, however full it is
/// @param desktop whether the desktop is told, too
public record Levels(Level store, Level data, Level metadata, Duration untilFull, boolean desktop) {
    public static final Levels DEFAULT =
            new Levels(new Level(75, 90), new Level(75, 85), new Level(75, 85), Duration.ofMinutes(60), true);

    /// The same with a margin: what is on the edge must not be told again and again.
    public Levels eased() {
        return new Levels(
                store.eased(),
                data.eased(),
                metadata.eased(),
                untilFull.multipliedBy(5).dividedBy(4),
                desktop);
    }

    public Level of(Content content) {
        return switch (content) {
            case STORE -> store;
            case DATA -> data;
            case METADATA -> metadata;
        };
    }
}
