package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read of swaps, exports, loop devices, and of what lies on devices.
final class TakerLinesTest {

    @Test
    void swapsAreReadFromTheKernelsTable() throws Unreadable {
        assertThat(SwapLines.swaps("""
            Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority
            /dev/dm-1                               partition\t8388604\t\t0\t\t-2
            /swap\\040file                            file\t\t1048572\t\t0\t\t-3
            """)).containsExactly("/dev/dm-1", "/swap file");
        assertThat(SwapLines.swaps("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"))
                .isEmpty();
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SwapLines.swaps("sudo: no"));
    }

    @Test
    void anExportIsNamedByItsTarget() throws Unreadable {
        var links = Map.of(
                "/dev/vg/a", "/dev/dm-3",
                "/sys/kernel/config/target/iscsi/iqn.2026-01.org.example:a/tpgt_1/lun/lun_0/8f1c",
                        "/sys/kernel/config/target/core/iblock_0/disk-a");

        var exports = ExportLines.exports("""
            /sys/kernel/config/target/core/iblock_0/disk-a/udev_path|/dev/vg/a
            /sys/kernel/config/target/core/iblock_1/disk-b/udev_path|/dev/vg/b
            /sys/kernel/config/target/iscsi/iqn.2026-01.org.example:a/tpgt_1/lun/lun_0/8f1c
            """, path -> links.getOrDefault(path, path));

        assertThat(exports)
                .containsExactly(
                        new Export("iqn.2026-01.org.example:a", "/dev/dm-3"), new Export("disk-b", "/dev/vg/b"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> ExportLines.exports("cat: no", path -> path));
    }

    @Test
    void aLoopDeviceHoldsADeviceButNoFile() throws Unreadable {
        assertThat(HolderLines.loops("""
            /sys/block/loop0/loop/backing_file|/dev/vg/a
            /sys/block/loop1/loop/backing_file|/var/lib/images/a.img
            """, path -> path.equals("/dev/vg/a") ? "/dev/dm-3" : path))
                .containsExactly(new Holder("dm-3", "loop0"));
    }

    @ParameterizedTest
    @CsvSource({
        "dm-3, CRYPT-LUKS2-0a1b-secret, ENCRYPTED",
        "dm-3, CRYPT-PLAIN-x, ENCRYPTED",
        "dm-3, part1-LVM-abc, PARTITION",
        "dm-3, LVM-abc, LVM",
        "dm-3, DMRAID-isw, RAID",
        "dm-3, mpath-36001, OTHER",
        "md127, '', RAID",
        "loop0, '', LOOP",
        "bcache0, '', OTHER"
    })
    void aHolderHasAKind(String kernelName, String uuid, HolderKind kind) {
        assertThat(HolderKind.of(kernelName, uuid)).isEqualTo(kind);
    }

    @Test
    void whatUdevFoundIsReadWithItsDevice() throws Unreadable {
        assertThat(SignatureLines.signatures("""
            /run/udev/data/b254:5:E:ID_FS_UUID=0a1b-2c3d
            /run/udev/data/b254:5:E:ID_FS_TYPE=ext4
            /run/udev/data/b254:6:E:ID_FS_TYPE=LVM2_member
            """))
                .containsExactly(
                        new Signature(new DeviceNumber(254, 5), "ext4", Optional.of("0a1b-2c3d")),
                        new Signature(new DeviceNumber(254, 6), "LVM2_member", Optional.empty()));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> SignatureLines.signatures("grep: no"));
    }

    @Test
    void whatIsMountedAtTheStartIsRead() {
        var lines = FstabLines.mounts("""
            # a comment
            UUID=0A1B-2c3d  /srv/with\\040blank ext4 defaults 0 2

            "UUID=ff00" / ext4 defaults 0 1
            /dev/vg/swap none swap sw 0 0
            nonsense
            """);

        assertThat(lines)
                .containsExactly(
                        new MountedAtStart("UUID=0A1B-2c3d", "/srv/with blank"),
                        new MountedAtStart("UUID=ff00", "/"),
                        new MountedAtStart("/dev/vg/swap", "none"));
        assertThat(lines).extracting(line -> line.isByUuid("0a1b-2c3d")).isEqualTo(List.of(true, false, false));
    }
}
