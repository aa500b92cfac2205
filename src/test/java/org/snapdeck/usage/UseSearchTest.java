package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One volume of a small host, with whatever stands on it.
final class UseSearchTest {
    private static final SoughtDevice VOLUME = new SoughtDevice("LVM-vol", List.of("/dev/vg/vol"), true);
    private static final Device DEVICE = device("vg-vol", "LVM-vol", 3, 1);

    @Test
    void aStackIsFollowedToItsTop() {
        var devices = List.of(DEVICE, device("secret", "CRYPT-LUKS2-x", 7, 1), device("vg9-data", "LVM-y", 8, 1));
        var holders = List.of(new Holder("dm-3", "dm-7"), new Holder("dm-7", "md0"), new Holder("md0", "dm-8"));
        var mounts = List.of(new Mount(new DeviceNumber(254, 8), "/srv/data", "ext4", "/dev/mapper/vg9-data"));

        assertThat(use(VOLUME, devices, holders, mounts, List.of()).facts())
                .containsExactly(
                        new UseFact.Open(1),
                        new UseFact.Held("secret", HolderKind.ENCRYPTED),
                        new UseFact.Held("md0", HolderKind.RAID),
                        new UseFact.Held("vg9-data", HolderKind.LVM),
                        new UseFact.Above("vg9-data", new UseFact.Mounted("/srv/data", "ext4")));
    }

    @Test
    void whatStandsInACircleIsNamedOnce() {
        var holders = List.of(new Holder("dm-3", "md0"), new Holder("md0", "dm-3"));

        assertThat(use(VOLUME, List.of(DEVICE), holders, List.of(), List.of()).facts())
                .contains(new UseFact.Held("md0", HolderKind.RAID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/vg/vol",
                "/dev/mapper/vg-vol",
                "/dev/dm-3",
                "/dev/disk/by-id/dm-uuid-LVM-vol",
                "/dev/disk/by-path/whatever"
            })
    void anInstancesDiskIsKnownByAnyOfItsPaths(String path) {
        var node = path.endsWith("whatever") ? "/dev/dm-3" : path;

        assertThat(use(VOLUME, List.of(DEVICE), List.of(), List.of(), List.of(instance(path, node)))
                        .facts())
                .contains(new UseFact.OfInstance("web-1", "vda", InstanceState.SHUT_OFF, Optional.empty()));
    }

    @Test
    void theDiskOfAnotherVolumeIsNot() {
        assertThat(use(VOLUME, List.of(DEVICE), List.of(), List.of(), List.of(instance("/dev/vg/vol2", "/dev/dm-30")))
                        .facts())
                .containsExactly(new UseFact.Open(1));
    }

    @Test
    void aVolumeThatIsNotActiveMayBeADiskOfAnInstanceThatIsShutOff() {
        var resting = new SoughtDevice("LVM-vol", List.of("/dev/vg/vol"), false);

        var use = use(resting, List.of(), List.of(), List.of(), List.of(instance("/dev/vg/vol", "/dev/vg/vol")));

        assertThat(use.isKnown()).isTrue();
        assertThat(use.isUsed()).isTrue();
        assertThat(use.isLive()).isFalse();
    }

    @Test
    void ofADeviceThatIsNotOpenOnlyLibvirtCouldKnowMore() {
        var nothing = new Seen.Unknown<List<Mount>>("no");
        var closed = device("vg-vol", "LVM-vol", 3, 0);
        for (var device : List.of(closed, DEVICE)) {
            var evidence = new UseEvidence(
                    new Seen.Known<>(List.of(device)),
                    nothing,
                    new Seen.Unknown<>("no"),
                    new Seen.Unknown<>("no"),
                    new UseEvidence.Takers(
                            new Seen.Unknown<>("no"), new Seen.Unknown<>("no"), new Seen.Unknown<>("no")),
                    UseEvidence.Contents.NONE);

            var use = DeviceUse.of(VOLUME, evidence, Instant.EPOCH);

            assertThat(use.isKnown()).isTrue();
            assertThat(use.gaps()).extracting(UseGap::source).contains(UseSource.LIBVIRT);
            assertThat(use.gaps()).hasSize(device.openCount() == 0 ? 1 : UseSource.values().length);
        }
    }

    private static Instance instance(String path, String node) {
        return new Instance(
                "web-1", Optional.empty(), InstanceState.SHUT_OFF, List.of(new Instance.Disk("vda", path, node)));
    }

    private static Device device(String name, String uuid, int minor, int open) {
        return new Device(name, uuid, new DeviceNumber(254, minor), open, false);
    }

    private static DeviceUse use(
            SoughtDevice sought,
            List<Device> devices,
            List<Holder> holders,
            List<Mount> mounts,
            List<Instance> instances) {
        var evidence = new UseEvidence(
                new Seen.Known<>(devices),
                new Seen.Known<>(mounts),
                new Seen.Known<>(holders),
                new Seen.Known<>(List.of()),
                new UseEvidence.Takers(
                        new Seen.Known<>(List.of()), new Seen.Known<>(instances), new Seen.Known<>(List.of())),
                UseEvidence.Contents.NONE);
        return DeviceUse.of(sought, evidence, Instant.EPOCH);
    }
}
