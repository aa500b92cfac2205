package org.snapdeck.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was seen of a series, the oldest first. It does not grow for ever: each look of the last hour, one in five
/// minutes of the last day, one in an hour of the last thirty days. Of a time in which nothing changed only the
/// two ends are kept, and one in five minutes.
///
/// @param kept what is worth keeping
/// @param latest a look after those which showed nothing new
public record History(List<Sample> kept, Optional<Sample> latest) {
    public static final History EMPTY = new History(List.of(), Optional.empty());

    /// However often somebody looks.
    public static final int MOST = 1500;

    private static final Duration COARSE = Duration.ofMinutes(5);

    public History {
        kept = List.copyOf(kept);
    }

    public static History of(List<Sample> samples) {
        return new History(samples, Optional.empty());
    }

    public List<Sample> samples() {
        return Stream.concat(kept.stream(), latest.stream()).toList();
    }

    /// One more look. A clock that was put back makes what seems to come later untrue.
    public History with(Sample next) {
        var before =
                kept.stream().filter(sample -> sample.at().isBefore(next.at())).toList();
        var last = before.isEmpty() ? Optional.<Sample>empty() : Optional.of(before.getLast());
        var same = last.filter(next::showsTheSameAs).isPresent();
        if (same && next.at().isBefore(last.get().at().plus(COARSE))) {
            return new History(before, Optional.of(next));
        }
        var more = new ArrayList<>(before);
        latest.filter(end -> !same && end.at().isBefore(next.at()))
                .filter(end -> last.filter(it -> it.at().isBefore(end.at())).isPresent())
                .ifPresent(more::add);
        more.add(next);
        return new History(more, Optional.empty());
    }

    /// Without what is too old to be kept so closely.
    public History at(Instant now) {
        var buckets = new HashSet<List<Long>>();
        var thin = kept.stream()
                .filter(sample -> Age.of(sample, now).wants(sample, buckets))
                .toList();
        var most = thin.subList(Math.max(0, thin.size() - MOST), thin.size());
        return most.size() == kept.size() ? this : new History(most, latest);
    }

    private enum Age {
        FRESH(Duration.ofHours(1), Duration.ofMillis(1)),
        TODAY(Duration.ofDays(1), COARSE),
        RECENT(Duration.ofDays(30), Duration.ofHours(1)),
        OLD(Duration.ofDays(1_000_000), Duration.ZERO);

        private final Duration limit;
        private final Duration step;

        Age(Duration limit, Duration step) {
            this.limit = limit;
            this.step = step;
        }

        static Age of(Sample sample, Instant now) {
            var age = Duration.between(sample.at(), now);
            return Stream.of(values())
                    .filter(each -> age.compareTo(each.limit) <= 0)
                    .findFirst()
                    .orElse(OLD);
        }

        /// Whether it is the first in its piece of time.
        boolean wants(Sample sample, HashSet<List<Long>> taken) {
            return !step.isZero()
                    && taken.add(List.of(step.toMillis(), sample.at().toEpochMilli() / step.toMillis()));
        }
    }
}
