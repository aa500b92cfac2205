package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// A status set by hand never says more than the host shows.
final class ResetRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.ERROR, ByteSize.ofGib(1));
    private final Snapshot snapshot =
            sample.snapshot(volume, "snapshot-1", SnapshotStatus.ERROR_DELETING, Consistency.DETACHED);

    private String volumeTo(VolumeStatus wanted) {
        return key(ResetRules.explain(volume, wanted, sample.picture()));
    }

    private String snapshotTo(SnapshotStatus wanted) {
        return key(ResetRules.explain(snapshot, wanted, sample.picture()));
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "yes";
            case Verdict.Refused refused -> refused.key();
        };
    }

    @Test
    void whatTheHostShowsWholeIsAvailable() {
        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("yes");
        assertThat(snapshotTo(SnapshotStatus.AVAILABLE)).isEqualTo("yes");
    }

    @Test
    void aCopyThatDidNotEndWellIsNeverAvailable() {
        sample.on(volume.id()).tags = Tags.NONE.with(Tag.FILLING, volume.id());

        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.volume.half-filled");
    }

    @Test
    void thatSomethingIsBrokenNeedsNoProofButTheStatusStays() {
        assertThat(volumeTo(VolumeStatus.ERROR)).isEqualTo("rule.reset.same");
        assertThat(snapshotTo(SnapshotStatus.ERROR)).isEqualTo("yes");
        sample.silent(new IOException("no route"));
        assertThat(snapshotTo(SnapshotStatus.ERROR)).isEqualTo("yes");
    }

    @Test
    void nothingIsAvailableOnASilentHost() {
        sample.silent(new IOException("no route"));

        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.host.silent");
        assertThat(snapshotTo(SnapshotStatus.AVAILABLE)).isEqualTo("rule.host.silent");
    }

    @Test
    void whatIsMissingIsNotAvailable() {
        sample.goneFromHost(volume.id()).goneFromHost(snapshot.id());

        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.volume.missing");
        assertThat(snapshotTo(SnapshotStatus.AVAILABLE)).isEqualTo("rule.volume.missing");
    }

    @Test
    void whatIsSuspendedMergingOrLostIsNotAvailable() {
        sample.on(volume.id()).suspended = true;
        sample.on(snapshot.id()).invalid = true;
        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.volume.suspended");
        assertThat(snapshotTo(SnapshotStatus.AVAILABLE)).isEqualTo("rule.snapshot.invalid");

        sample.on(volume.id()).suspended = false;
        sample.on(volume.id()).merging = true;
        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.volume.merging");
    }

    @Test
    void theRecordedAttachmentsDecideBetweenAvailableAndInUse() {
        assertThat(volumeTo(VolumeStatus.IN_USE)).isEqualTo("rule.reset.detached");
        sample.attached(volume, "web-1", "/dev/vdb");
        assertThat(volumeTo(VolumeStatus.IN_USE)).isEqualTo("yes");
        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.reset.attached");
    }

    @ParameterizedTest
    @EnumSource(
            value = VolumeStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AVAILABLE", "IN_USE", "ERROR"})
    void noOtherStatusOfAVolumeIsSetByHand(VolumeStatus wanted) {
        assertThat(volumeTo(wanted)).isEqualTo("rule.reset.not-by-hand");
    }

    @ParameterizedTest
    @EnumSource(
            value = SnapshotStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AVAILABLE", "ERROR", "ERROR_DELETING"})
    void noOtherStatusOfASnapshotIsSetByHand(SnapshotStatus wanted) {
        assertThat(snapshotTo(wanted)).isEqualTo("rule.reset.not-by-hand");
    }

    @Test
    void nothingIsResetWhileAnOperationIsUnderWay() {
        sample.underWay(volume.id());

        assertThat(volumeTo(VolumeStatus.AVAILABLE)).isEqualTo("rule.under-way");
    }

    @Test
    void aPlainVolumeUnderASnapshotsNameIsNotAvailable() {
        var other = sample.volume("plain");
        var impostor = new Snapshot(
                snapshot.id(),
                snapshot.volumeId(),
                snapshot.projectId(),
                other.lv(),
                other.uuid(),
                snapshot.name(),
                "",
                SnapshotStatus.ERROR,
                0,
                snapshot.size(),
                Consistency.DETACHED,
                snapshot.metadata(),
                snapshot.imageMetadata(),
                snapshot.createdAt(),
                snapshot.changedAt(),
                0);

        assertThat(key(ResetRules.explain(impostor, SnapshotStatus.AVAILABLE, sample.picture())))
                .isEqualTo("rule.reset.no-snapshot");
    }
}
