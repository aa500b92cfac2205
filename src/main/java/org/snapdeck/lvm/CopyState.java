package org.snapdeck.lvm;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// How a copy stands, as its host tells it.
///
/// @param alive whether a process of it was seen. One that is not alive and has no result was ended from outside,
/// as by a power cut.
/// @param moved of this phase, out of `all`
/// @param taken since this phase began, by the host's own clock
public record CopyState(
        UUID operation,
        boolean alive,
        CopyPhase phase,
        ByteSize moved,
        ByteSize all,
        Duration taken,
        Optional<CopyResult> result) {

    /// Bytes a second in this phase; 0 while there is nothing to tell it by.
    public long rate() {
        return taken.isZero() ? 0 : moved.bytes() * 1000 / Math.max(1, taken.toMillis());
    }

    /// How long this phase will still take if it goes on like that.
    public Optional<Duration> left() {
        var rate = rate();
        return rate == 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.ceilDiv(all.minus(moved).bytes(), rate)));
    }

    public boolean isOver() {
        return result.isPresent() || !alive;
    }
}
