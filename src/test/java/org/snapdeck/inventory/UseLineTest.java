package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UseLineTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @Test
    void whatWasRecordedComesBeforeWhatTheHostShows() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.program(volume, 4711, "qemu-system-x86");

        assertThat(lines()).extracting(UseLine::key).containsExactly("use.recorded-as", "use.open", "use.program");
        assertThat(lines().getFirst().arguments()).containsExactly("web-1", "/dev/vdb");
        assertThat(lines().getFirst().source()).isEqualTo(UseLine.Source.RECORDED);
        assertThat(lines().getLast().arguments()).containsExactly("qemu-system-x86", "4711");
    }

    @Test
    void aRecordWithoutADeviceNamesTheInstanceAlone() {
        sample.attached(volume, "web-1", "");

        assertThat(lines().getFirst().key()).isEqualTo("use.recorded");
    }

    @Test
    void anObservationBearsTheTimeOfTheLook() {
        sample.mounted(volume, "/srv", "ext4");

        assertThat(lines()).allSatisfy(line -> {
            assertThat(line.source()).isEqualTo(UseLine.Source.OBSERVED);
            assertThat(line.at()).contains(SamplePicture.NOW.minusSeconds(5));
        });
        assertThat(lines().getLast().arguments()).containsExactly("/srv", "ext4");
    }

    @Test
    void thatNobodyUsesItIsALineToo() {
        assertThat(lines()).extracting(UseLine::key).containsExactly("use.free");
    }

    @Test
    void aProgramThatCouldNotBeSeenIsKnownByItsNumber() {
        sample.program(volume, 4711, "");

        assertThat(lines().getLast().key()).isEqualTo("use.process");
    }

    @Test
    void unknownIsNotFree() {
        sample.devicesHidden("dmsetup: not allowed");

        assertThat(lines()).extracting(UseLine::key).containsExactly("use.unknown");
        assertThat(lines().getFirst().arguments()).containsExactly("dmsetup: not allowed");
    }

    @Test
    void whatWasNeverSeenHasNoTime() {
        sample.notLooked();

        assertThat(lines())
                .containsExactly(new UseLine("use.not-seen", List.of(), UseLine.Source.OBSERVED, Optional.empty()));
    }

    private List<UseLine> lines() {
        return UseLine.of(VolumeUse.of(volume, sample.picture()));
    }
}
