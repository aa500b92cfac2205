package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.snapdeck.filling.Grade;
import org.snapdeck.lvm.ByteSize;

/// What has to be looked at, the most urgent first.
final class AlarmTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    private Snapshot small(String name, Map<Integer, Integer> percent) {
        var snapshot = sample.snapshot(volume, name);
        sample.on(snapshot.id()).size = new ByteSize(256 << 20);
        sample.filled(snapshot, percent);
        return snapshot;
    }

    @Test
    void whereAllIsFineThereIsNothingToSay() {
        small("monday", Map.of(20, 10, 10, 10, 0, 10));

        assertThat(Alarm.all(sample.picture())).isEmpty();
    }

    @Test
    void whatCanStillBeSavedComesFirstAndTheSoonestOfThat() {
        var dead = sample.snapshot(volume, "dead");
        sample.on(dead.id()).invalid = true;
        small("warm", Map.of(20, 80, 10, 80, 0, 80));
        small("hot", Map.of(20, 95, 10, 95, 0, 95));
        small("soon", Map.of(20, 20, 10, 40, 0, 60));

        assertThat(Alarm.all(sample.picture()))
                .extracting(Alarm::name, Alarm::kind, Alarm::grade)
                .containsExactly(
                        tuple("hot", Alarm.Kind.STORE, Grade.CRITICAL),
                        tuple("soon", Alarm.Kind.STORE, Grade.WARNING),
                        tuple("warm", Alarm.Kind.STORE, Grade.WARNING),
                        tuple("dead", Alarm.Kind.DEAD, Grade.CRITICAL));
    }

    @Test
    void aPoolIsToldOnceHoweverManyVolumesItHolds() {
        sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.volume("thin-2", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.thinPool().percent = OptionalDouble.of(86);
        sample.thinPool().metadataPercent = OptionalDouble.of(76);

        assertThat(Alarm.all(sample.picture()))
                .extracting(Alarm::kind, Alarm::row, Alarm::name, Alarm::of)
                .containsExactly(
                        tuple(Alarm.Kind.DATA, SamplePicture.HOST, "pool", "vg1"),
                        tuple(Alarm.Kind.METADATA, SamplePicture.HOST, "pool", "vg1"));
    }

    @Test
    void aPoolThatHoldsNothingOfOursIsNotOurs() {
        sample.thinPool().percent = OptionalDouble.of(100);

        assertThat(Alarm.all(sample.picture())).isEmpty();
    }

    @Test
    void onlyThickSnapshotsOfTheVolumeThatLiveCostItsWriters() {
        var other = sample.volume("vol-2");
        sample.snapshot(other, "of-another");
        sample.snapshot(volume, "one");
        sample.snapshot(volume, "two");
        var dead = sample.snapshot(volume, "dead");
        sample.on(dead.id()).invalid = true;
        var thin = sample.volume("thin", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.snapshot(thin, "of-thin");

        assertThat(WriteCost.of(volume, sample.picture())).isEqualTo(2);
        assertThat(WriteCost.of(other, sample.picture())).isEqualTo(1);
        assertThat(WriteCost.of(thin, sample.picture())).isZero();
    }
}
