package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Health;

final class RemarkTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @Test
    void ofAVolumeThatIsAsItShouldBeNothingIsSaid() {
        assertThat(remarks(Optional.empty())).isEmpty();
        assertThat(remarks(Optional.of(SampleOperation.of(volume.id(), OperationState.DONE))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, remark.requested",
        "CLAIMED,   remark.running",
        "SENT,      remark.running",
        "UNKNOWN,   remark.unknown",
        "NEEDS_YOU, reason.half-made"
    })
    void anOperationThatIsNotAtItsEndIsSaidFirst(OperationState state, String key) {
        sample.silent(new Exception("no answer"));

        var remarks = remarks(Optional.of(SampleOperation.of(volume.id(), state, "reason.half-made", "x")));

        assertThat(remarks).extracting(Remark::key).containsExactly(key, "remark.silent-since");
    }

    @Test
    void aFailureIsSaidAlsoOfARowThatIsAsItWasBefore() {
        var failed = Optional.of(SampleOperation.of(volume.id(), OperationState.FAILED, "reason.no-space", 5, 3));
        assertThat(remarks(failed))
                .containsExactly(new Remark(
                        Remark.Weight.NOTE,
                        "remark.last-failed",
                        List.of(new Verdict.Refused("reason.no-space", List.of("5", "3")))));

        var broken = sample.volume("broken", SamplePicture.THICK, VolumeStatus.ERROR, ByteSize.ofGib(1));
        assertThat(Remark.of(broken, sample.picture(), failed))
                .containsExactly(new Remark(Remark.Weight.BAD, "reason.no-space", List.of("5", "3")));
    }

    @Test
    void whatTheHostNoLongerHasIsMissing() {
        sample.goneFromHost(volume.id());

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.missing");
    }

    @Test
    void whereTheGroupIsAwayThatIsSaid() {
        sample.away(SamplePicture.THICK);

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.group-away");
    }

    @Test
    void whatWasMadeAfterTheLastLookIsNotMissing() {
        sample.goneFromHost(volume.id()).observedAt(volume.changedAt());

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.not-looked");
    }

    @Test
    void ofASilentHostNothingIsMissing() {
        sample.goneFromHost(volume.id()).silent(new Exception("no answer"));

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.silent-since");
    }

    @Test
    void aHostThatNeverAnsweredHasNoLastTime() {
        sample.notLooked();
        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.not-looked");

        sample.silent(new Exception("no answer"));
        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.silent");
    }

    @Test
    void aSuspendedDeviceIsSaidBecauseWritersHangOnIt() {
        sample.on(volume.id()).suspended = true;

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.suspended");
    }

    @Test
    void lvmsOwnComplaintsAreSaid() {
        sample.on(volume.id()).health = Health.PARTIAL;

        assertThat(remarks(Optional.empty())).extracting(Remark::key).containsExactly("remark.partial");
    }

    @Test
    void aDeadSnapshotIsSaidThoughItsRowIsAvailable() {
        var snapshot = sample.snapshot(volume, "dead", SnapshotStatus.AVAILABLE, Consistency.DETACHED);
        sample.on(snapshot.id()).invalid = true;

        assertThat(Remark.of(snapshot, sample.picture(), Optional.empty()))
                .extracting(Remark::key)
                .containsExactly("remark.invalid");
    }

    @Test
    void aSnapshotThatIsBeingDeletedMayBeGoneAlready() {
        var snapshot = sample.snapshot(volume, "old", SnapshotStatus.DELETING, Consistency.DETACHED);
        sample.goneFromHost(snapshot.id());

        assertThat(Remark.of(snapshot, sample.picture(), Optional.empty())).isEmpty();
    }

    @Test
    void ofAMergeThatWaitsItIsSaidWhoHoldsItUp() {
        var waiting = Optional.of(SampleOperation.of(volume.id(), OperationState.RUNNING, "reason.revert.waiting"));
        var snapshot = sample.snapshot(volume, "monday", SnapshotStatus.RESTORING, Consistency.DETACHED);
        sample.on(volume.id()).merging = true;
        assertThat(remarks(waiting)).containsExactly(new Remark(Remark.Weight.BUSY, "remark.merge-begins", List.of()));

        sample.mounted(volume, "/srv/data", "ext4");

        var held = new Remark(Remark.Weight.WARNING, "rule.merge.held", List.of("vol-1", "/srv/data"));
        assertThat(remarks(waiting)).containsExactly(held);
        assertThat(Remark.of(snapshot, sample.picture(), waiting)).containsExactly(held);
    }

    private List<Remark> remarks(Optional<Operation> latest) {
        return Remark.of(volume, sample.picture(), latest);
    }
}
