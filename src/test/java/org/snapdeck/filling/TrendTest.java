package org.snapdeck.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lvm.ByteSize;

final class TrendTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final ByteSize SIZE = ByteSize.ofGib(5);

    /// Minutes ago and percent.
    private static List<Sample> samples(String text) {
        return Arrays.stream(text.split(" "))
                .map(pair -> pair.split(":"))
                .map(pair -> at(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]), SIZE))
                .toList();
    }

    private static Sample at(double minutesAgo, double percent, ByteSize size) {
        return Sample.of(NOW.minusMillis(Math.round(minutesAgo * 60_000)), percent, size);
    }

    private static double minutes(Trend trend) {
        assertThat(trend).isInstanceOf(Trend.Filling.class);
        return ((Trend.Filling) trend).left().toSeconds() / 60.0;
    }

    @ParameterizedTest
    @CsvSource({
        "30:10 24:16 18:22 12:28 6:34 0:40, 60",
        "30:10 20:20 10:30 0:40, 60",
        // Looked at every 15 seconds.
        "1:50 0.75:50.25 0.5:50.5 0.25:50.75 0:51, 49",
        // One look in between saw what was not so.
        "10:10 8:12 6:70 4:16 2:18 0:20, 80",
        // A quiet hour, and then somebody writes.
        "60:10 50:10 40:10 30:10 20:10 10:10 5:10 4:12 3:14 2:16 1:18 0:20, 40",
        // A volume of the pool was removed, and the others are written as before.
        "10:60 9:61 8:62 7:63 6:30 5:31 4:32 3:33 2:34 1:35 0:36, 64",
        // Full, or almost: LVM says no more than that.
        "10:90 5:95 0:100, 0"
    })
    void itWillBeFullInSoManyMinutes(String seen, double expected) {
        assertThat(minutes(Trend.of(samples(seen)))).isCloseTo(expected, within(Math.max(1, expected / 10)));
    }

    @ParameterizedTest
    @CsvSource({
        "30:40 20:40 10:40 0:40",
        "10:40 5:40 0:40",
        "10:44 8:43.5 6:43 4:42.5 2:42 0:41.5",
        // It was written to, and is not any more.
        "60:10 50:20 40:30 30:40 20:50 10:50 5:50 0:50",
        // In three years.
        "60:10 40:10.0001 20:10.0002 0:10.0003"
    })
    void itIsNotFilling(String seen) {
        assertThat(Trend.of(samples(seen))).isEqualTo(new Trend.Steady());
    }

    @ParameterizedTest
    @CsvSource({"0:10", "10:10 0:20", "0.5:10 0.25:11 0:12", "600:10 500:20 400:30 0:40"})
    void nobodyCanTellYet(String seen) {
        assertThat(Trend.of(samples(seen))).isEqualTo(new Trend.Unknown());
    }

    @Test
    void nothingSeenIsNothingKnown() {
        assertThat(Trend.of(List.of())).isEqualTo(new Trend.Unknown());
    }

    /// Its share dropped from 40 to 20 percent, and yet it fills.
    @Test
    void aStoreThatWasEnlargedMeanwhileStillFills() {
        var twice = SIZE.times(2);
        var trend = Trend.of(List.of(
                at(10, 30, SIZE),
                at(8, 34, SIZE),
                at(6, 38, SIZE),
                at(4, 21, twice),
                at(2, 23, twice),
                at(0, 25, twice)));

        assertThat(minutes(trend)).isCloseTo(75, within(4.0));
    }

    @Test
    void theRateIsInBytes() {
        var trend = (Trend.Filling) Trend.of(samples("10:10 5:15 0:20"));

        assertThat(trend.bytesPerSecond()).isCloseTo(SIZE.bytes() / 100.0 / 60, within(1.0));
    }

    /// As LVM's two decimals have it, of a large store that fills slowly.
    @Test
    void stepsOfAHundredthAreATrendToo() {
        var seen = new ArrayList<Sample>();
        IntStream.rangeClosed(0, 40)
                .forEach(look -> seen.add(at(10 - look / 4.0, Math.floor(look / 7.0) / 100, ByteSize.ofGib(500))));

        assertThat(minutes(Trend.of(seen)) / 60 / 24).isCloseTo(12, within(1.0));
    }
}
