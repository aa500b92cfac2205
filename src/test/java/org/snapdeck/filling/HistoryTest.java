package org.snapdeck.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.ByteSize;

final class HistoryTest {
    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final ByteSize SIZE = ByteSize.ofGib(5);

    private static History looked(int times, Duration every, IntToDoubleFunction percent) {
        var history = History.EMPTY;
        for (var look = 0; look < times; look++) {
            var at = BEGIN.plus(every.multipliedBy(look));
            history = history.with(Sample.of(at, percent.applyAsDouble(look), SIZE))
                    .at(at);
        }
        return history;
    }

    @Test
    void aDayOfLooksIsAnHourOfAllAndThenOneInFiveMinutes() {
        var day = looked(24 * 240, Duration.ofSeconds(15), look -> look / 100.0);

        var kept = day.kept();
        var hourAgo = kept.getLast().at().minus(Duration.ofHours(1));
        assertThat(kept).filteredOn(sample -> !sample.at().isBefore(hourAgo)).hasSize(241);
        assertThat(kept).filteredOn(sample -> sample.at().isBefore(hourAgo)).hasSize(23 * 12);
    }

    @Test
    void twoMonthsOfLooksAreThirtyDays() {
        var months = looked(60 * 288, Duration.ofMinutes(5), look -> look / 1000.0);

        assertThat(months.kept().getFirst().at())
                .isAfterOrEqualTo(months.kept().getLast().at().minus(Duration.ofDays(30)));
        assertThat(months.kept().size()).isBetween(29 * 24 + 23 * 12, 30 * 24 + 25 * 12);
    }

    @Test
    void whoLooksAllTheTimeDoesNotFillTheDisk() {
        assertThat(looked(3 * History.MOST, Duration.ofMillis(100), look -> look % 90)
                        .kept())
                .hasSize(History.MOST);
    }

    @Test
    void whereNothingChangesOneInFiveMinutesIsKeptAndTheLastLook() {
        var still = looked(61, Duration.ofSeconds(15), _ -> 40);

        assertThat(still.kept()).hasSize(4);
        var unchanged = still.with(Sample.of(BEGIN.plusSeconds(905), 40, SIZE));
        assertThat(unchanged.kept()).isEqualTo(still.kept());
        assertThat(unchanged.samples().getLast().at()).isEqualTo(BEGIN.plusSeconds(905));
    }

    @Test
    void bothEndsOfAQuietTimeAreKept() {
        var history = looked(5, Duration.ofSeconds(15), look -> look == 4 ? 41 : 40);

        assertThat(history.kept())
                .extracting(sample -> Duration.between(BEGIN, sample.at()).toSeconds())
                .containsExactly(0L, 45L, 60L);
    }

    @Test
    void aStoreThatGrewIsSomethingNew() {
        var history = History.EMPTY
                .with(Sample.of(BEGIN, 40, SIZE))
                .with(new Sample(BEGIN.plusSeconds(15), new ByteSize(SIZE.bytes() * 2 / 5), SIZE.times(2)));

        assertThat(history.kept()).hasSize(2);
    }

    @Test
    void whatSeemsToComeLaterWasSeenByAClockThatWasWrong() {
        var history = looked(4, Duration.ofMinutes(10), look -> look).with(Sample.of(BEGIN.plusSeconds(660), 9, SIZE));

        assertThat(history.kept())
                .extracting(sample -> Duration.between(BEGIN, sample.at()).toSeconds())
                .containsExactly(0L, 600L, 660L);
    }

    @Test
    void moreThanAllIsAll() {
        assertThat(Sample.of(BEGIN, 103, SIZE).used()).isEqualTo(SIZE);
        assertThat(List.of(Sample.of(BEGIN, 50, SIZE).share())).containsExactly(0.5);
    }
}
