package org.snapdeck.usage;

import java.time.Duration;
import java.util.Optional;

/// How long a store lasts that keeps what is overwritten. Only the first write to a place takes room, so it lasts at
/// least so long; and each takes a whole chunk, however little is written.
public final class StoreLife {

    private static final int CHUNK = 4096;

    /// What is further away is nobody's concern.
    private static final Duration LONGEST = Duration.ofDays(365);

    private StoreLife() {}

    /// Empty while nothing is written.
    public static Optional<Duration> atLeast(long storeBytes, WriteRate rate) {
        var taken = Math.max(rate.bytes(), rate.writes() * CHUNK);
        if (taken <= 0) {
            return Optional.empty();
        }
        var seconds = Math.min(storeBytes / taken, LONGEST.toSeconds());
        return Optional.of(Duration.ofSeconds((long) seconds));
    }
}
