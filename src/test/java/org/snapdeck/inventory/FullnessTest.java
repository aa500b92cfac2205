package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.Grade;
import org.snapdeck.filling.Level;
import org.snapdeck.filling.Levels;
import org.snapdeck.filling.Trend;
import org.snapdeck.lvm.ByteSize;

/// How full stores and pools are, where that goes, and whether it is too much.
final class FullnessTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot monday = sample.snapshot(volume, "monday");

    private Fullness store() {
        return Fullness.of(monday, sample.picture()).orElseThrow();
    }

    /// Minutes ago and percent.
    private static Map<Integer, Integer> seen(String text) {
        return Stream.of(text.split(" "))
                .map(pair -> pair.split(":"))
                .collect(Collectors.toMap(pair -> Integer.valueOf(pair[0]), pair -> Integer.valueOf(pair[1])));
    }

    private void small() {
        sample.on(monday.id()).size = new ByteSize(256 << 20);
    }

    @Test
    void tenToFortyPercentInHalfAnHourLeavesAnHour() {
        small();
        sample.filled(monday, seen("30:10 20:20 10:30 0:40"));

        assertThat(store().left().orElseThrow().toMinutes()).isBetween(54L, 66L);
        assertThat(store().percent()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({
        "20:10 10:10 0:10, FINE",
        "20:74 10:74 0:74, FINE",
        "20:75 10:75 0:75, WARNING",
        "20:89 10:89 0:89, WARNING",
        "20:90 10:90 0:90, CRITICAL",
        // Full in 56 minutes, and in 62.
        "20:30 15:35 10:40 5:45 0:44, FINE",
        "20:20 15:25 10:30 5:35 0:40, FINE",
        "20:25 15:30 10:35 5:40 0:45, WARNING",
        "20:10 15:30 10:50 5:70 0:90, CRITICAL"
    })
    void aStoreIsJudgedByHowFullItIsAndByHowSoonItWillBe(String samples, Grade grade) {
        small();
        sample.filled(monday, seen(samples));

        assertThat(store().grade()).isEqualTo(grade);
    }

    /// It is as large as all that can ever be copied.
    @Test
    void aStoreThatCantOverflowIsFineHoweverFullItIs() {
        sample.filled(monday, seen("20:10 15:30 10:50 5:70 0:97"));

        assertThat(store().bounded()).isTrue();
        assertThat(store().grade()).isEqualTo(Grade.FINE);
        assertThat(store().left()).isEmpty();
    }

    @Test
    void theLevelsAreWhatSomebodyChose() {
        small();
        sample.filled(monday, seen("20:50 10:50 0:50"))
                .levels(new Levels(
                        new Level(20, 50), new Level(75, 85), new Level(75, 85), Duration.ofMinutes(60), false));

        assertThat(store().grade()).isEqualTo(Grade.CRITICAL);
    }

    @Test
    void ofAHostThatIsSilentNobodyKnowsWhereItGoes() {
        small();
        sample.filled(monday, seen("30:10 20:20 10:30 0:40")).silent(new IllegalStateException("no"));

        assertThat(store().trend()).isEqualTo(new Trend.Unknown());
        assertThat(store().percent()).isEqualTo(40);
    }

    @Test
    void aDeadSnapshotFillsUpNoMore() {
        sample.on(monday.id()).invalid = true;

        assertThat(Fullness.of(monday, sample.picture())).isEmpty();
    }

    @Test
    void aThinSnapshotHasNoStore() {
        var thin = sample.volume("thin", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));

        assertThat(Fullness.of(sample.snapshot(thin, "of-thin"), sample.picture()))
                .isEmpty();
    }

    @Test
    void aPoolIsToldByItsDataAndByItsMetadata() {
        var thin = sample.volume("thin", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.thinPool().percent = OptionalDouble.of(76);
        sample.thinPool().metadataPercent = OptionalDouble.of(85);

        assertThat(Fullness.ofPool(thin, sample.picture()))
                .extracting(full -> full.series().content(), Fullness::percent, Fullness::grade)
                .containsExactly(
                        tuple(Content.DATA, 76.0, Grade.WARNING), tuple(Content.METADATA, 85.0, Grade.CRITICAL));
        assertThat(Fullness.ofPool(volume, sample.picture())).isEmpty();
    }
}
