package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.usage.InstanceState;

final class RevertRulesTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot snapshot = sample.snapshot(volume, "snap-1");

    @BeforeEach
    void nobodyUsesIt() {
        sample.closed();
    }

    private Verdict verdict() {
        return Rules.explain(SnapshotAction.REVERT, snapshot, sample.picture());
    }

    private void assertRefused(String key) {
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void anOlderSnapshotIsAsGoodAsTheLatest() {
        sample.snapshot(volume, "snap-2");

        assertThat(verdict()).isEqualTo(Verdict.allowed());
    }

    @Test
    void aVolumeThatWasExtendedSinceIsRefused() {
        sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(2));

        assertRefused("rule.revert.size");
    }

    @Test
    void aVolumeThatSomebodyExtendedOnItsHostIsRefusedAsWell() {
        sample.on(volume.id()).size = ByteSize.ofGib(2);

        assertRefused("rule.revert.size");
    }

    @Test
    void aDiskOfAnInstanceThatIsShutOffIsRefused() {
        sample.instance(volume, "web-1", "vda", InstanceState.SHUT_OFF);

        assertRefused("rule.revert.claimed");
    }

    @Test
    void aVolumeThatSomebodyHasOpenIsRefused() {
        sample.opened(volume, 1);

        assertRefused("rule.revert.used");
    }

    @Test
    void aVolumeOfUnknownUseIsRefused() {
        sample.devicesHidden("no rights");

        assertRefused("rule.revert.use-unknown");
    }

    @Test
    void aSnapshotThatIsReadIsRefused() {
        sample.on(snapshot.id()).open = Answer.YES;

        assertRefused("rule.revert.snapshot-open");
    }

    @Test
    void aVolumeIntoWhichAnotherSnapshotIsMergedIsRefused() {
        sample.on(volume.id()).merging = true;

        assertRefused("rule.volume.merging");
    }

    @Test
    void noOtherSnapshotMayOverflowByTheMerge() {
        var other = sample.snapshot(volume, "snap-2");
        sample.on(snapshot.id()).percent = OptionalDouble.of(12);
        sample.on(other.id()).size = MIB.times(100);
        sample.on(other.id()).percent = OptionalDouble.of(0);
        assertRefused("rule.revert.endangers");

        // 12 % of 1032 MiB are to be merged.
        sample.on(other.id()).size = MIB.times(128);

        assertThat(verdict()).isEqualTo(Verdict.allowed());
    }

    @Test
    void whatIsLostAndWhatStaysIsTold() {
        var loss = RevertLoss.of(snapshot, sample.picture());

        assertThat(loss.newer()).isEmpty();
        assertThat(loss.changed().orElseThrow().bytes())
                .isBetween(MIB.times(123).bytes(), MIB.times(125).bytes());
    }

    @Test
    void howMuchAThinVolumeHasChangedIsNotTold() {
        var thin = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
        var ofThin = sample.snapshot(thin, "thin-snap");

        assertThat(RevertLoss.of(ofThin, sample.picture()).changed()).isEmpty();
        assertThat(Rules.explain(SnapshotAction.REVERT, ofThin, sample.picture()))
                .isEqualTo(Verdict.allowed());
    }
}
