package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.usage.InstanceState;

/// What has to be grown besides a volume, by what is known of its use.
final class GrowthAdviceTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");

    @ParameterizedTest
    @CsvSource({
        "ext4, growth.mounted-command, resize2fs /dev/vg0/",
        "xfs, growth.mounted-command, xfs_growfs '/srv/my data'",
        "btrfs, growth.mounted-command, btrfs filesystem resize max",
        "zfs, growth.mounted, zfs",
        "vfat, growth.mounted-elsewhere, vfat"
    })
    void aMountedFilesystemIsGrownByItsOwnTool(String filesystem, String key, String part) {
        sample.mounted(volume, "/srv/my data", filesystem);

        assertThat(GrowthAdvice.of(volume, sample.picture())).singleElement().satisfies(advice -> {
            assertThat(advice.key()).isEqualTo(key);
            assertThat(advice.arguments())
                    .anySatisfy(argument -> assertThat(argument.toString()).startsWith(part));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xfs", "btrfs", "ext4", "vfat", "zfs"})
    void aPathOfTwoLinesGetsNoCommand(String filesystem) {
        sample.mounted(volume, "/srv/my\ndata", filesystem);

        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .containsExactly(new GrowthAdvice("growth.mounted-broken", List.of(filesystem, "/srv/my\\ndata")));
    }

    @Test
    void anInstanceThatIsSeenIsToldOnceAndNotByItsProcess() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.instance(volume, "web-1", "vdb", InstanceState.RUNNING);

        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .containsExactly(new GrowthAdvice("growth.instance", List.of("web-1")));
    }

    @Test
    void aSwapKeepsItsSize() {
        sample.swap(volume);

        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .containsExactly(new GrowthAdvice("growth.swap", List.of()));
    }

    @Test
    void anInstanceHasToLookAgain() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.program(volume, 1, "qemu-system-x86");
        sample.program(volume, 2, "qemu-system-x86");

        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .extracting(GrowthAdvice::key)
                .containsExactly("growth.instance", "growth.program");
    }

    @Test
    void ofWhatNobodyUsesNobodyCanTellWhatIsOnIt() {
        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .extracting(GrowthAdvice::key)
                .containsExactly("growth.unused");
    }

    @Test
    void unknownIsNotUnused() {
        sample.devicesHidden("no rights");

        assertThat(GrowthAdvice.of(volume, sample.picture()))
                .extracting(GrowthAdvice::key)
                .containsExactly("growth.unknown");
    }
}
