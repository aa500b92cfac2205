package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;

class WordsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T19:56:03Z");

    private final Words words = Words.at(InstantSource.fixed(NOW), ZoneId.of("Europe/Vienna"));

    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "1023,1023 B",
        "1024,1 KiB",
        "1536,1.5 KiB",
        "1073741824,1 GiB",
        "1073741823,1023.99 MiB",
        "1099511627776,1 TiB",
        "9223372036854775807,7.99 EiB"
    })
    void sizesAreBinaryAndNeverRoundedUp(long bytes, String expected) {
        assertThat(words.size(bytes)).isEqualTo(expected);
    }

    @Test
    void exactSizesAndCountsHaveSeparators() {
        assertThat(words.exactSize(1L << 30)).isEqualTo("1,073,741,824 bytes");
        assertThat(words.text("table.count", 1)).isEqualTo("1 item");
        assertThat(words.text("table.count", 1200)).isEqualTo("1,200 items");
        assertThat(words.text("table.count", 0)).isEqualTo("No items");
    }

    @Test
    void datesGoYearFirstInThePersonsTimeZone() {
        assertThat(words.date(NOW)).isEqualTo("2026-11-21 20:56");
        assertThat(words.exactDate(NOW)).isEqualTo("2026-11-21 20:56:03 CET");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5S,just now",
        "PT9S,just now",
        "PT10S,10 seconds ago",
        "PT1M,1 minute ago",
        "PT59M59S,59 minutes ago",
        "PT1H,1 hour ago",
        "PT47H,1 day ago",
        "P59D,59 days ago",
        "P60D,2 months ago",
        "P730D,2 years ago"
    })
    void agesAreToldInTheirLargestUnit(Duration age, String expected) {
        assertThat(words.age(NOW.minus(age))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,0 ms",
        "PT0.34S,340 ms",
        "PT1.26S,1.3 s",
        "PT125S,2 min 5 s",
        "PT16M33S,16 min",
        "PT3H7M,3 h 7 min"
    })
    void durationsKeepWhatMatters(Duration duration, String expected) {
        assertThat(words.duration(duration)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT20S,less than a minute",
        "PT100S,about a minute",
        "PT9M50S,about 9 minutes",
        "PT42M,about 40 minutes",
        "PT60M,about 60 minutes",
        "PT100M,about 2 hours",
        "PT30H,about 30 hours",
        "PT50H,about 2 days",
        "PT2400H,about 3 months"
    })
    void whatIsOnlyEstimatedHasFewDigits(Duration duration, String expected) {
        assertThat(words.about(duration)).isEqualTo(expected);
        assertThat(words.text("fullness.soon", duration.toString())).isEqualTo("full in " + expected);
    }

    @Test
    void anApostropheIsJustAnApostrophe() {
        assertThat(words.text("failure.Throwable", "it can't")).contains("shouldn't have: it can't.");
    }

    @Test
    void aRefusalSpeaksOfWhatItWasGiven() {
        var refused =
                new Verdict.Refused("table.count-of", List.of(List.of("snap-1", "snap-2"), Duration.ofSeconds(2)));

        assertThat(words.reason(refused)).isEqualTo("snap-1, snap-2 of 2.0 s items");
        assertThat(words.reason(new Verdict.Allowed())).isEmpty();
    }

    @Test
    void aFailureThatNobodyExpectedBringsItsTrace() {
        var problem = words.problem(new IOException("disk full"));

        assertThat(problem.sentence()).contains("disk full");
        assertThat(problem.trace()).contains("java.io.IOException: disk full", "WordsTest");
    }

    @Test
    void aKeyWithoutWordsIsShownRatherThanEndingTheConsole() {
        assertThat(words.text("no.such-key")).isEqualTo("no.such-key");
        assertThat(words.text("no.such-key", 3)).isEqualTo("no.such-key [3]");
    }

    @Test
    void bytesThatTheJournalKeptAsTextAreToldInUnits() {
        var sentence = words.text("reason.no-space", List.of("2157969408", "1288490188"));

        assertThat(sentence).contains("has 1.19 GiB free and 2.01 GiB are needed");
    }

    @Test
    void aRefusalTellsSizesInUnits() {
        var refused = Verdict.refusal("rule.space", "vg-demo", ByteSize.ofGib(2), new ByteSize(512L << 20));

        assertThat(words.refusal(refused)).contains("vg-demo has 512 MiB free and 2 GiB are needed");
    }

    @Test
    void whatIsNeededNeverLooksLikeWhatIsThere() {
        var store = new ByteSize((1L << 30) + (8L << 20));

        assertThat(words.refusal(Verdict.refusal("rule.space", "vg-demo", store, ByteSize.ofGib(1))))
                .contains("has 1 GiB free and 1.01 GiB are needed");
    }

    @Test
    void looksAreCountedOnlyWhereThereWereSeveral() {
        assertThat(words.text("stage.settle.done", 1)).isEqualTo("The host was asked what it had done.");
        assertThat(words.text("stage.settle.done", 1047)).contains("It was asked 1,047 times");
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertThat(words.refusal(Verdict.refusal("rule.host.has-volumes", "lab-1", 1L)))
                .startsWith("A volume of Snapdeck lives on lab-1");
        assertThat(words.refusal(Verdict.refusal("rule.host.has-volumes", "lab-1", 3L)))
                .startsWith("3 volumes of Snapdeck live on lab-1");
    }

    @Test
    void aReasonWithinAReasonIsToldInItsOwnWords() {
        assertThat(words.text("reason.set.none", "data", "reason.device-open\u001fvg0/data"))
                .isEqualTo("Nothing was done with any of the set, because of data: vg0/data is open on the host: stop"
                        + " whoever uses it, then try again.");
    }
}
