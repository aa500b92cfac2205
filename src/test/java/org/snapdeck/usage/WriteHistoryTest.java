package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.usage.WriteLook.Away;
import org.snapdeck.usage.WriteLook.Counted;

/// What looks at the kernel's counters say about how a device is written to.
final class WriteHistoryTest {

    private static final int MIB = 1024 * 1024;

    @Test
    void aLineTellsSecondsWritesAndSectors() throws Unreadable {
        assertThat(WriteLook.read("597.67 4846 58457"))
                .isEqualTo(new Counted(Duration.ofMillis(597_670), 4846, 58457L * 512));
        assertThat(WriteLook.read("597.67 away")).isEqualTo(new Away(Duration.ofMillis(597_670)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "597.67", "597.67 1", "x 1 2", "597.67 1 -2", "597.67 1 2 3", "1 2 99999999999999999"})
    void anythingElseIsUnreadable(String line) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> WriteLook.read(line));
    }

    /// Bytes written until each second, one look a second; `-` is a device that is away.
    @ParameterizedTest
    @CsvSource({
        "'', Unknown[]",
        "5, Unknown[]",
        "5 5, Quiet[time=PT1S]",
        "5 5 5 5, Quiet[time=PT3S]",
        "5 6, Writing[bytesInSecond=1.0]",
        "0 6 12 18, Writing[bytesInSecond=6.0]",
        "0 0 0 0 0 10, Writing[bytesInSecond=2.0]",
        "0 0 0 0 0 0 0 10, Writing[bytesInSecond=2.0]",
        "0 10 10 10, Written[ago=PT2S]",
        "-, Away[]",
        "0 10 -, Away[]",
        "0 10 - 10, Unknown[]",
        "0 10 - 10 10, Quiet[time=PT1S]",
        "9 10 3, Unknown[]",
        "9 10 3 3, Quiet[time=PT1S]",
        "9 10 3 4, Writing[bytesInSecond=1.0]"
    })
    void aVerdictIsOfWhatWasSeen(String bytes, String verdict) {
        assertThat(WriteVerdict.of(history(bytes))).hasToString(verdict);
    }

    @Test
    void whatWasQuietLongEnoughIsQuiet() {
        var twentyNine = history("0 10" + " 10".repeat(29));

        assertThat(WriteVerdict.of(twentyNine)).isEqualTo(new WriteVerdict.Written(Duration.ofSeconds(29)));
        assertThat(WriteVerdict.of(history("0 10" + " 10".repeat(30))))
                .isEqualTo(new WriteVerdict.Quiet(Duration.ofSeconds(30)));
    }

    @Test
    void twoMinutesAreKeptButQuietIsCountedFurther() {
        var history = history("7" + " 7".repeat(500));

        assertThat(history.rates()).hasSize(120);
        assertThat(history.quiet()).isEqualTo(Duration.ofSeconds(500));
    }

    @Test
    void afterALongGapNothingIsKnownOfBefore() {
        var history = history("0 10").and(new Counted(Duration.ofSeconds(300), 10, 10));

        assertThat(history.rates()).isEmpty();
        assertThat(history.wasWritten()).isFalse();
    }

    @Test
    void aRateIsPerSecondOfTheHostsClock() {
        var history = WriteHistory.EMPTY
                .and(new Counted(Duration.ofSeconds(10), 0, 0))
                .and(new Counted(Duration.ofSeconds(14), 8, 4 * MIB));

        assertThat(history.rates()).containsExactly(new WriteRate(Duration.ofSeconds(14), MIB, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // bytes and writes in a second, GiB of the store, and how many seconds it lasts
        "2236962, 10, 5, 2400",
        "0, 0, 5, ",
        "512, 1, 1, 262144",
        "40960, 10, 1, 26214",
        "1, 0, 100, 31536000"
    })
    void aStoreLastsAsLongAsEachWriteTakesAChunkOfIt(double bytes, double writes, int store, Long seconds) {
        var life = StoreLife.atLeast(store * 1024L * MIB, new WriteRate(Duration.ZERO, bytes, writes));

        assertThat(life.map(Duration::toSeconds).orElse(null)).isEqualTo(seconds);
    }

    private static WriteHistory history(String bytes) {
        var history = WriteHistory.EMPTY;
        var second = 0;
        for (var word : bytes.isEmpty() ? new String[0] : bytes.split(" ")) {
            var at = Duration.ofSeconds(second++);
            history = history.and(
                    word.equals("-") ? new Away(at) : new Counted(at, Long.parseLong(word), Long.parseLong(word)));
        }
        return history;
    }
}
