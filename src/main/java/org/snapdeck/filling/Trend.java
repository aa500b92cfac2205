package org.snapdeck.filling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where it goes with something that fills up, if it goes on as it did lately.
public sealed interface Trend {
    /// It was not looked at often or long enough.
    record Unknown() implements Trend {}

    /// It stays as it is, or gets emptier.
    record Steady() implements Trend {}

    /// @param bytesPerSecond how fast
    /// @param left how long it took from the last look on until nothing is left
    record Filling(double bytesPerSecond, Duration left) implements Trend {}

    /// By what was seen in the last ten minutes, or in the last hour if that was too little: a writer who has just
    /// begun must not hide behind a quiet hour. The median of all slopes is not led astray by a single one (Theil
    /// and Sen).
    static Trend of(List<Sample> samples) {
        return Stream.of(Slopes.NEAR, Slopes.FAR)
                .map(window -> Slopes.recent(samples, window))
                .filter(Slopes::areEnough)
                .findFirst()
                .map(recent -> of(recent, samples.getLast()))
                .orElseGet(Unknown::new);
    }

    private static Trend of(List<Sample> recent, Sample last) {
        var rate = Slopes.median(recent);
        if (rate <= 0) {
            return new Steady();
        }
        var seconds = last.size().minus(last.used()).bytes() / rate;
        return seconds > Slopes.FAR_AWAY.toSeconds()
                ? new Steady()
                : new Filling(rate, Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /// What a trend is told by.
    final class Slopes {
        static final Duration NEAR = Duration.ofMinutes(10);
        static final Duration FAR = Duration.ofHours(1);

        /// Nobody plans for what lies behind that.
        static final Duration FAR_AWAY = Duration.ofDays(365);

        private static final Duration LEAST = Duration.ofMinutes(1);
        private static final int FEWEST = 3;

        /// As much given back at once is a new beginning: a volume of the pool was removed.
        private static final double DROP = 0.01;

        private Slopes() {}

        static List<Sample> recent(List<Sample> samples, Duration window) {
            if (samples.isEmpty()) {
                return List.of();
            }
            var since = samples.getLast().at().minus(window);
            var recent = samples.stream().filter(it -> !it.at().isBefore(since)).toList();
            var begin = 0;
            for (var place = 1; place < recent.size(); place++) {
                if (drops(recent.get(place - 1), recent.get(place))) {
                    begin = place;
                }
            }
            return recent.subList(begin, recent.size());
        }

        private static boolean drops(Sample before, Sample after) {
            return before.used().minus(after.used()).bytes()
                    > DROP * after.size().bytes();
        }

        static boolean areEnough(List<Sample> samples) {
            return samples.size() >= FEWEST
                    && Duration.between(
                                            samples.getFirst().at(),
                                            samples.getLast().at())
                                    .compareTo(LEAST)
                            >= 0;
        }

        /// In bytes a second.
        static double median(List<Sample> samples) {
            var slopes = new ArrayList<Double>();
            for (var late = 1; late < samples.size(); late++) {
                for (var early = 0; early < late; early++) {
                    slopes.add(slope(samples.get(early), samples.get(late)));
                }
            }
            slopes.sort(null);
            var middle = slopes.size() / 2;
            return slopes.size() % 2 == 1 ? slopes.get(middle) : (slopes.get(middle - 1) + slopes.get(middle)) / 2;
        }

        private static double slope(Sample early, Sample late) {
            var seconds = Duration.between(early.at(), late.at()).toMillis() / 1000.0;
            return (late.used().bytes() - early.used().bytes()) / seconds;
        }
    }
}
