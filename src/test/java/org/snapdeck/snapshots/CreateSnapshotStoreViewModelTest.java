package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Limit;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

/// What the snapshot takes: its store, the room for it, and the quota.
final class CreateSnapshotStoreViewModelTest {
    private final SampleSnapshotForm opened = new SampleSnapshotForm();
    private final SamplePicture sample = opened.sample;
    private final Volume volume = opened.volume;
    private final SampleSnapshotDesk desk = opened.desk;
    private final CreateSnapshotViewModel form = opened.form;

    @Test
    void theDefaultStoreCantOverflow() {
        form.submit();

        assertThat(desk.created.getFirst().store()).isEmpty();
        assertThat(form.commandProperty().get()).contains("-L 1077940224b");
        assertThat(form.store().thickProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20 %,214748160", "50%,536870912", "0.5,536870912", "'0,25 GiB',268435456", "100 %,1073741824"})
    void aSmallerStoreIsTypedInGibOrInPercent(String typed, long bytes) {
        form.store().smallProperty().set(true);
        form.store().typedProperty().set(typed);

        form.submit();

        assertThat(desk.created.getFirst().store()).contains(new ByteSize(bytes));
        assertThat(form.commandProperty().get()).contains("-L " + bytes + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.1 %", "0.003", "-1", "101 %", "1.001", "much", "1 MiB"})
    void aStoreThatIsNoneIsRefused(String typed) {
        form.store().smallProperty().set(true);

        form.store().typedProperty().set(typed);

        assertThat(opened.reason()).startsWith("The store is a size in GiB");
    }

    @Test
    void whatIsTypedForASmallerStoreCountsOnlyWhileItIsWanted() {
        form.store().typedProperty().set("nonsense");

        assertThat(opened.reason()).isEmpty();
    }

    @Test
    void aThinVolumeLeavesNoChoiceOfStore() {
        var thin = opened.of(sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(300)));

        assertThat(thin.store().thickProperty().get()).isFalse();
        assertThat(thin.reasonProperty().get()).isEmpty();
        assertThat(thin.commandProperty().get()).doesNotContain("-L ");
        assertThat(thin.limitsProperty().get()).extracting(Limit::title).containsExactly("Snapshots", "Gibibytes");
    }

    @Test
    void withoutRoomForTheStoreASmallerOneHelps() {
        opened.seen(sample.free(SamplePicture.THICK, ByteSize.ofGib(1)));
        assertThat(opened.reason()).contains("Volume group vg0 has 1 GiB free and 1.01 GiB are needed");

        form.store().smallProperty().set(true);

        assertThat(opened.reason()).isEmpty();
    }

    @Test
    void quotaAndRoomAreShown() {
        assertThat(form.limitsProperty().get())
                .extracting(Limit::title, limit -> limit.fill().text())
                .containsExactly(
                        tuple("Snapshots", "0 used + 1 of 10"),
                        tuple("Gibibytes", "1 used + 1 of 1,000"),
                        tuple("Room in vg0", "needs 1.01 GiB, leaves 62.99 GiB"));
    }

    @Test
    void theFormTellsHowOftenEachFirstWriteWillBeCopied() {
        assertThat(form.room().writeCostProperty().get())
                .isEqualTo("With this snapshot each first write to the volume is copied once.");

        sample.snapshot(volume, "monday");
        sample.snapshot(volume, "tuesday");
        opened.seen(sample);

        assertThat(form.room().writeCostProperty().get())
                .isEqualTo("With this one the volume has 3 thick snapshots: each first write is copied 3 times.");
    }

    @Test
    void inAPoolThatIsAlmostFullItTakesAReason() {
        var thinVolume = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        sample.thinPool().percent = OptionalDouble.of(90);
        var thin = opened.of(thinVolume);

        assertThat(thin.room().insistence().adviceProperty().get()).contains("pool is 90 % full, and from 85 % on");
        assertThat(thin.room().writeCostProperty().get()).isEmpty();
        assertThat(thin.reasonProperty().get()).isEqualTo("Say why it shall be done all the same.");
        thin.submit();
        assertThat(desk.created).isEmpty();

        thin.room().insistence().typedProperty().set(" the disks come tomorrow ");
        assertThat(thin.reasonProperty().get()).isEmpty();
        thin.submit();
        assertThat(desk.reasons).containsExactly("the disks come tomorrow");
    }

    @Test
    void whereNothingSpeaksAgainstItNoReasonIsSent() {
        form.room().insistence().typedProperty().set("because");

        form.submit();

        assertThat(desk.reasons).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "0,2,false", "1,1,false", "-1,-1,true"})
    void theQuotaIsKeptToTheLast(int snapshots, int gigabytes, boolean fits) {
        opened.seen(sample.quota(new Quota(10, snapshots, gigabytes, -1, true)));

        assertThat(opened.reason().isEmpty()).isEqualTo(fits);
    }
}
