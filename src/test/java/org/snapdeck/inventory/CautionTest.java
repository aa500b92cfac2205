package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.snapdeck.usage.InstanceState;

/// What bites later, by what the host shows.
final class CautionTest {

    private static final String UUID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String LVM = "LVM-guest";

    private static final List<Arguments> CASES = List.of(
            of("nothing is on it", (_, _) -> {}),
            of(
                    "an instance has it",
                    (sample, volume) -> sample.instance(volume, "web-1", "vda", InstanceState.RUNNING)),
            of("the host's root", (sample, volume) -> sample.mounted(volume, "/", "ext4"), "caution.root"),
            of(
                    "the host's root, encrypted",
                    (sample, volume) -> sample.held(volume, "c", "CRYPT-c", "/"),
                    "caution.root"),
            of("the host swaps to it", (sample, volume) -> sample.swap(volume), "caution.swap"),
            of("it is swap", (sample, volume) -> sample.signed(volume, "swap", UUID), "caution.swap"),
            of("a group of the host", (sample, volume) -> sample.held(volume, "vg9-a", LVM, ""), "caution.lvm"),
            of(
                    "a group of the instance, seen by the host",
                    (sample, volume) -> sample.instance(volume, "web-1", "vda", InstanceState.RUNNING)
                            .held(volume, "vg9-a", LVM, ""),
                    "caution.guest-lvm"),
            of(
                    "a group of an instance elsewhere, seen by the host",
                    (sample, volume) -> {
                        sample.attached(volume, "web-1", "/dev/vdb");
                        sample.held(volume, "vg9-a", LVM, "");
                    },
                    "caution.guest-lvm"),
            of("a disk of LVM", (sample, volume) -> sample.signed(volume, "LVM2_member", "x"), "caution.disk"),
            of(
                    "a disk of the instance's LVM",
                    (sample, volume) ->
                            sample.program(volume, 4711, "qemu-system-x86").signed(volume, "LVM2_member", "x"),
                    "caution.guest-disk"),
            of(
                    "mounted by its uuid",
                    (sample, volume) -> sample.mounted(volume, "/srv", "ext4")
                            .signed(volume, "ext4", UUID)
                            .mountedAtStart("UUID=" + UUID, "/srv"),
                    "caution.by-uuid"),
            of(
                    "mounted by its uuid at the next start",
                    (sample, volume) ->
                            sample.signed(volume, "ext4", UUID).mountedAtStart("/dev/disk/by-uuid/" + UUID, "/srv"),
                    "caution.by-uuid"),
            of(
                    "mounted by its path",
                    (sample, volume) -> sample.mounted(volume, "/srv", "ext4")
                            .signed(volume, "ext4", UUID)
                            .mountedAtStart("/dev/vg0/vol-1", "/srv"),
                    "caution.same-uuid"),
            of(
                    "an XFS",
                    (sample, volume) -> sample.mounted(volume, "/srv", "xfs").signed(volume, "xfs", UUID),
                    "caution.same-uuid-xfs"),
            of("a filesystem that nobody mounts", (sample, volume) -> sample.signed(volume, "ext4", UUID)),
            of("an encrypted device", (sample, volume) -> sample.signed(volume, "crypto_LUKS", UUID)),
            of(
                    "a filesystem without a uuid",
                    (sample, volume) -> sample.mounted(volume, "/srv", "ext4").signed(volume, "ext4", "")),
            of(
                    "several",
                    (sample, volume) -> sample.mounted(volume, "/", "ext4")
                            .signed(volume, "ext4", UUID)
                            .mountedAtStart("UUID=" + UUID, "/"),
                    "caution.root",
                    "caution.by-uuid"));

    private static Arguments of(String name, BiConsumer<SamplePicture, Volume> use, String... keys) {
        return Arguments.of(name, use, List.of(keys));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CASES")
    void whatBitesLaterIsSaid(String name, BiConsumer<SamplePicture, Volume> use, List<String> keys) {
        var sample = new SamplePicture();
        var volume = sample.volume("vol-1");
        use.accept(sample, volume);

        assertThat(Caution.of(volume, sample.picture()))
                .extracting(Caution::key)
                .isEqualTo(keys);
    }
}
