package org.snapdeck.demo.lvm;

import java.util.List;
import org.snapdeck.demo.machine.FileTree;

/// The programs of LVM, where a host has them, and the files that its devices are.
public final class LvmTools {

    /// What people may run as root.
    public static final List<String> PATHS = List.of(
            "/usr/sbin/lvs",
            "/usr/sbin/vgs",
            "/usr/sbin/lvcreate",
            "/usr/sbin/lvremove",
            "/usr/sbin/lvchange",
            "/usr/sbin/lvextend",
            "/usr/sbin/lvrename",
            "/usr/sbin/lvconvert",
            "/usr/sbin/lvdisplay",
            "/usr/sbin/dmsetup",
            "/usr/bin/dd",
            "/usr/bin/fuser",
            "/usr/sbin/blkid",
            "/usr/bin/mount",
            "/usr/bin/umount",
            "/usr/bin/install",
            "/usr/bin/rmdir",
            "/usr/bin/find",
            "/usr/bin/virsh");

    private LvmTools() {}

    public static void install(FileTree files, LvmHost host, LvmUsers users) {
        install(files, "lvs", host, new Lvs());
        install(files, "vgs", host, new Vgs());
        install(files, "lvcreate", host, new Lvcreate());
        install(files, "lvremove", host, new Lvremove());
        install(files, "lvchange", host, new Lvchange());
        install(files, "lvextend", host, new Lvextend());
        install(files, "lvrename", host, new Lvrename());
        install(files, "lvconvert", host, new Lvconvert());
        install(files, "lvdisplay", host, new Lvdisplay());
        files.install("/usr/sbin/dmsetup", new Dmsetup(host));
        files.install("/usr/bin/dd", new Dd(host));
        files.install("/usr/bin/fuser", new Fuser(users));
        files.install("/usr/sbin/blkid", new Blkid(host));
        files.install("/usr/bin/mount", new Mount(host, users));
        files.install("/usr/bin/umount", new Umount(users));
        var devices = new BlockFiles(host);
        files.mount("/dev", devices);
        files.mount("/sys", devices);
        files.makeFolder("/run/udev");
        files.mount("/run/udev", new UdevFiles(host));
    }

    private static void install(FileTree files, String name, LvmHost host, LvmCommand command) {
        files.install("/usr/sbin/" + name, new LvmProgram(host, command));
    }
}
