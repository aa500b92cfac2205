package org.snapdeck.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a device was written to in the last two minutes that were looked at, and since when that is known. Counters
/// that went back, or a device that went away, are the beginning of something new: nothing is known of before.
public final class WriteHistory {

    /// What is drawn.
    public static final Duration KEPT = Duration.ofMinutes(2);

    /// The rate of the moment is that of so long, since caches are written out in bursts.
    private static final Duration MOMENT = Duration.ofSeconds(5);

    public static final WriteHistory EMPTY = new WriteHistory(List.of(), Optional.empty());

    private final List<WriteLook.Counted> looks;
    private final Optional<Duration> quietSince;
    private final boolean written;
    private final boolean away;

    private WriteHistory(List<WriteLook.Counted> looks, Optional<Duration> quietSince) {
        this(looks, quietSince, false, false);
    }

    private WriteHistory(List<WriteLook.Counted> looks, Optional<Duration> quietSince, boolean written, boolean away) {
        this.looks = List.copyOf(looks);
        this.quietSince = quietSince;
        this.written = written;
        this.away = away;
    }

    public WriteHistory and(WriteLook look) {
        return switch (look) {
            case WriteLook.Away _ -> new WriteHistory(List.of(), Optional.empty(), false, true);
            case WriteLook.Counted counted -> and(counted);
        };
    }

    private WriteHistory and(WriteLook.Counted next) {
        if (looks.isEmpty() || isNewBeginning(looks.getLast(), next)) {
            return new WriteHistory(List.of(next), Optional.of(next.at()));
        }
        var wrote = next.writes() > looks.getLast().writes()
                || next.bytes() > looks.getLast().bytes();
        var kept = new ArrayList<WriteLook.Counted>(looks);
        kept.add(next);
        kept.removeIf(look -> look.at().compareTo(next.at().minus(KEPT)) < 0);
        return new WriteHistory(kept, wrote ? Optional.of(next.at()) : quietSince, written || wrote, false);
    }

    private static boolean isNewBeginning(WriteLook.Counted before, WriteLook.Counted next) {
        return next.at().compareTo(before.at()) <= 0
                || next.bytes() < before.bytes()
                || next.writes() < before.writes()
                || next.at().minus(before.at()).compareTo(KEPT) > 0;
    }

    /// One from each look to the next.
    public List<WriteRate> rates() {
        var rates = new ArrayList<WriteRate>();
        for (var next = 1; next < looks.size(); next++) {
            rates.add(WriteRate.between(looks.get(next - 1), looks.get(next)));
        }
        return rates;
    }

    /// Of all that is kept; empty while there is nothing to compare.
    public Optional<WriteRate> average() {
        return over(KEPT);
    }

    Optional<WriteRate> now() {
        return over(MOMENT);
    }

    private Optional<WriteRate> over(Duration time) {
        if (looks.size() < 2) {
            return Optional.empty();
        }
        var last = looks.getLast();
        var first = looks.stream()
                .filter(look -> look.at().compareTo(last.at().minus(time)) >= 0)
                .findFirst()
                .filter(look -> look != last)
                .orElse(looks.get(looks.size() - 2));
        return Optional.of(WriteRate.between(first, last));
    }

    /// For how long nothing was written, as far as it was looked at.
    Duration quiet() {
        return quietSince.map(since -> looks.getLast().at().minus(since)).orElse(Duration.ZERO);
    }

    /// Whether a write was seen at all.
    boolean wasWritten() {
        return written;
    }

    boolean isAway() {
        return away;
    }
}
