package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.usage.InstanceState;

final class WaitingMergeTest {
    private final SamplePicture sample = new SamplePicture();
    private Volume volume;

    @BeforeEach
    void aMergeWaits() {
        volume = sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.REVERTING, ByteSize.ofGib(1));
        sample.snapshot(volume, "monday", SnapshotStatus.RESTORING, Consistency.DETACHED);
    }

    private Verdict verdict() {
        return WaitingMerge.mayBegin(volume, sample.picture());
    }

    @Test
    void itMayBeginWhenNobodyHasTheVolumeOpen() {
        assertThat(verdict()).isEqualTo(Verdict.allowed());
    }

    @Test
    void whoeverHoldsItUpIsNamed() {
        sample.mounted(volume, "/srv/data", "ext4");

        assertThat(verdict()).isEqualTo(Verdict.refused("rule.merge.held", "vol-1", "/srv/data"));
    }

    @Test
    void aUseThatNobodyCanNameHoldsItUpTheSame() {
        sample.opened(volume, 1);

        assertThat(verdict()).isEqualTo(Verdict.refused("rule.merge.held-by-somebody", "vol-1"));
    }

    @Test
    void anInstanceThatIsShutOffHoldsNothingUp() {
        sample.instance(volume, "web-1", "vda", InstanceState.SHUT_OFF);

        assertThat(verdict()).isEqualTo(Verdict.allowed());
    }

    @Test
    void unknownIsNotFree() {
        sample.devicesHidden("sudo refused");

        assertThat(verdict()).isEqualTo(Verdict.refused("rule.merge.use-unknown", "vol-1", "storage-1"));
    }

    @Test
    void aHostThatNeverAnsweredIsNotFree() {
        sample.notLooked();

        assertThat(verdict()).isEqualTo(Verdict.refused("rule.merge.use-unknown", "vol-1", "storage-1"));
    }
}
