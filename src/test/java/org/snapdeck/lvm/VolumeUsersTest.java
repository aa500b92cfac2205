package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.usage.HolderKind;
import org.snapdeck.usage.UseFact;

/// Who may use a volume on a real host, each as the host's own tools and its kernel make it, and how the console sees
/// it. Those that the demo host knows, too, are in the contract.
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VolumeUsersTest {
    private static final UseFact MOUNT = new UseFact.Mounted("/srv/users", "ext4");

    @TempDir
    private static Path folder;

    private final LabHost lab = LabHost.running();
    private final LvPath volume = new LvName("users").in(new VgName(lab.property("thickGroup")));
    private final String device = "/dev/" + volume;
    private RemoteShell shell;
    private Lvm lvm;

    @BeforeAll
    void connect() {
        shell = lab.shell(lab.property("user"), folder);
        lvm = new Lvm(shell);
        lab.root("lvcreate -qq -y -L 32m -n " + volume.name() + " " + volume.group() + " && mkdir -p /srv/users");
    }

    @BeforeEach
    void nobodyUsesIt() throws Exception {
        lab.root("wipefs -qa " + device + " && dd if=/dev/zero of=" + device + " bs=1M count=4 status=none");
        assertThat(facts()).isEmpty();
    }

    @AfterAll
    void disconnect() throws Exception {
        assertThat(facts()).isEmpty();
        lab.root("lvremove -qq -y " + volume);
        shell.close();
    }

    @Test
    void aLoopDevice() throws Exception {
        var loop = lab.root("modprobe loop && losetup --find --show " + device).strip();
        try (var _ = until("losetup -d " + loop);
                var _ = mounted(loop)) {
            assertThat(facts()).containsExactlyElementsOf(below(loop.substring("/dev/".length()), HolderKind.LOOP));
        }
    }

    /// Put together without mdadm, as the kernel does it: one mirror of a pair.
    @Test
    void aRaid() throws Exception {
        lab.root("modprobe raid1 && echo md_users >/sys/module/md_mod/parameters/new_array");
        try (var _ = until("echo clear >/sys/block/md_users/md/array_state")) {
            lab.root("cd /sys/block/md_users/md && echo none >metadata_version && echo raid1 >level"
                    + " && echo 1 >raid_disks && echo $(($(blockdev --getsz " + device + ") / 2)) >component_size"
                    + " && cat /sys/block/$(basename $(readlink -f " + device + "))/dev >new_dev"
                    + " && echo 0 >dev-dm-*/slot && echo active >array_state");
            try (var _ = mounted("/dev/md_users")) {
                assertThat(facts()).containsExactlyElementsOf(below("md_users", HolderKind.RAID));
            }
        }
    }

    /// As an instance's own LVM that the host has taken for one of its own.
    @Test
    void anotherGroupsVolume() throws Exception {
        var scanning = " --config 'devices { scan_lvs=1 }' ";
        lab.root("vgcreate -qq" + scanning + "inner " + device);
        try (var _ = until("vgremove -qq -y -f" + scanning + "inner && pvremove -qq" + scanning + device)) {
            lab.root("lvcreate -qq -y" + scanning + "-L 16m -n own inner");
            try (var _ = mounted("/dev/inner/own")) {
                assertThat(facts()).containsExactlyElementsOf(below("inner-own", HolderKind.LVM));
            }
        }
    }

    @Test
    void theKernelsIscsiTarget() throws Exception {
        var target = "iqn.2026-11.org.snapdeck:users";
        var portal = "iscsi/" + target + "/tpgt_1";
        lab.root("modprobe configfs && { mountpoint -q /sys/kernel/config"
                + " || mount -t configfs none /sys/kernel/config; }"
                + " && modprobe target_core_iblock && modprobe iscsi_target_mod"
                + " && cd /sys/kernel/config/target && mkdir -p core/iblock_0/users && cd core/iblock_0/users"
                + " && echo udev_path=" + device + " >control && echo " + device + " >udev_path && echo 1 >enable");
        try (var _ = until("cd /sys/kernel/config/target && rmdir core/iblock_0/users core/iblock_0")) {
            assertThat(facts()).containsExactly(new UseFact.Open(1), new UseFact.Exported("users"));

            lab.root("cd /sys/kernel/config/target && mkdir -p " + portal + "/lun/lun_0"
                    + " && ln -s $PWD/core/iblock_0/users " + portal + "/lun/lun_0/users");
            try (var _ = until("cd /sys/kernel/config/target && rm " + portal + "/lun/lun_0/users && rmdir " + portal
                    + "/lun/lun_0 " + portal + " iscsi/" + target)) {
                assertThat(facts()).containsExactly(new UseFact.Open(1), new UseFact.Exported(target));
            }
        }
    }

    private HostUnderTest.Hold mounted(String on) {
        lab.root("udevadm settle; mkfs.ext4 -q -F " + on + " && mount " + on + " /srv/users");
        return until("umount /srv/users");
    }

    private HostUnderTest.Hold until(String end) {
        return () -> lab.root(end);
    }

    private static List<UseFact> below(String name, HolderKind kind) {
        return Stream.of(new UseFact.Open(1), new UseFact.Held(name, kind), new UseFact.Above(name, MOUNT))
                .map(UseFact.class::cast)
                .toList();
    }

    private List<UseFact> facts() throws Exception {
        var report = lvm.report();
        return report.use(report.volumes().find(volume).orElseThrow()).facts();
    }
}
