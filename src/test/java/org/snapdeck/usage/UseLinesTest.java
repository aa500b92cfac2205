package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UseLinesTest {

    @Test
    void blanksInMountPointsAreUnescaped() throws Unreadable {
        var mounts = MountLines.mounts(
                "58 16 254:11 / /srv/a\\040b\\134c\\011d rw,relatime shared:1 master:2 - ext4 /dev/mapper/vg-a rw\n");

        assertThat(mounts)
                .containsExactly(new Mount(new DeviceNumber(254, 11), "/srv/a b\\c\td", "ext4", "/dev/mapper/vg-a"));
    }

    @Test
    void mountPointsMayBeChinese() throws Unreadable {
        assertThat(MountLines.unescaped("/数据")).isEqualTo("/数据");
        assertThat(MountLines.unescaped("/\\346\\225\\260")).isEqualTo("/数");
        assertThat(MountLines.unescaped("/a\\9\\0")).isEqualTo("/a\\9\\0");
    }

    @Test
    void someFilesystemsShowANumberOfTheirOwn() throws Unreadable {
        var mounts = MountLines.mounts("90 16 0:41 /@ /srv/b rw - btrfs /dev/mapper/vg-b rw,subvol=/@\n");

        assertThat(mounts.getFirst().source()).isEqualTo("/dev/mapper/vg-b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "58 16 254:11 / /srv rw", "58 16 254 / /srv rw - ext4 /dev/a rw", "58 16 254:11 / /srv rw -"
            })
    void aBrokenMountIsUnreadable(String line) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> MountLines.mounts(line));
    }

    @Test
    void aDeviceIsReadFromItsLine() throws Unreadable {
        var devices = DeviceLines.devices("vg-a|LVM-xy-real|254|3|2|Suspended\nluks|CRYPT-1|254|4|0|Active\n");

        assertThat(devices)
                .containsExactly(
                        new Device("vg-a", "LVM-xy-real", new DeviceNumber(254, 3), 2, true),
                        new Device("luks", "CRYPT-1", new DeviceNumber(254, 4), 0, false));
    }

    @Test
    void noDevicesAreNoDevices() throws Unreadable {
        assertThat(DeviceLines.devices("No devices found\n")).isEmpty();
        assertThat(DeviceLines.devices("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vg-a|x|254|3|2", "vg-a|x|254|3|many|Active", "|x|254|3|2|Active", "vg-a|x|254|-1|2|Active"})
    void aBrokenDeviceIsUnreadable(String line) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> DeviceLines.devices(line));
    }

    @Test
    void processesAreReadFromTheTable() throws Unreadable {
        var processes = ProcessTable.processes("""
            /dev/dm-4:             906   907m
            /dev/dm-5:             918
            """, """
            906 qemu-system-x86
            918 (sd-pam)
            """);

        assertThat(processes)
                .containsExactly(
                        new DeviceProcess("/dev/dm-4", 906, Optional.of("qemu-system-x86")),
                        new DeviceProcess("/dev/dm-4", 907, Optional.empty()),
                        new DeviceProcess("/dev/dm-5", 918, Optional.of("(sd-pam)")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudo: a password is required",
                "Specified filename /dev/mapper/x does not exist.",
                "/dev/dm-4: x"
            })
    void otherWordsAreNoTable(String line) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> ProcessTable.processes(line, ""));
    }

    @Test
    void holdersAreReadFromTheirPaths() throws Unreadable {
        assertThat(HolderLines.holders("/sys/block/dm-15/holders/dm-14\n/sys/block/dm-2/holders/md0\n"))
                .containsExactly(new Holder("dm-15", "dm-14"), new Holder("dm-2", "md0"));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> HolderLines.holders("/sys/block/dm-15"));
    }
}
