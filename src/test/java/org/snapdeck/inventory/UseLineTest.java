package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.usage.InstanceState;

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
            assertThat(line.at()).contains(SamplePicture.NOW.minusSeconds(5));
        });
        assertThat(lines()).extracting(UseLine::source).containsExactly(UseLine.Source.KERNEL, UseLine.Source.MOUNTS);
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

    @ParameterizedTest
    @CsvSource({
        "RUNNING, use.instance.running",
        "PAUSED, use.instance.paused",
        "SHUT_OFF, use.instance.shut-off",
        "CRASHED, use.instance.crashed"
    })
    void anInstanceIsNamedWithItsDiskAndState(InstanceState state, String key) {
        sample.instance(volume, "web-1", "vda", state);

        var line = lines().stream().filter(it -> it.key().equals(key)).findFirst();

        assertThat(line).hasValueSatisfying(it -> {
            assertThat(it.arguments()).containsExactly("web-1", "vda");
            assertThat(it.source()).isEqualTo(UseLine.Source.LIBVIRT);
        });
    }

    @Test
    void whatIsMountedOnWhatStandsOnItIsNamed() {
        sample.held(volume, "secret", "CRYPT-LUKS2-0a1b-secret", "/srv/secret");

        assertThat(lines())
                .extracting(UseLine::key)
                .containsExactly("use.open", "use.held.encrypted", "use.above.mounted");
        assertThat(lines().getLast().arguments()).containsExactly("secret", "/srv/secret", "ext4");
    }

    @Test
    void aSwapIsALine() {
        sample.swap(volume);

        assertThat(lines()).extracting(UseLine::key).containsExactly("use.open", "use.swap");
    }

    @Test
    void whoCouldNotBeAskedIsNamed() {
        sample.libvirtMute("sudo: a password is required");

        assertThat(lines()).extracting(UseLine::key).containsExactly("use.free", "use.gap.libvirt");
        assertThat(lines().getLast().arguments()).containsExactly("sudo: a password is required");
    }

    private List<UseLine> lines() {
        return UseLine.of(VolumeUse.of(volume, sample.picture()));
    }
}
