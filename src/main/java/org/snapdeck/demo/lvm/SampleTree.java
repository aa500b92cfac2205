package org.snapdeck.demo.lvm;

import java.time.Instant;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Inode;

/// The files that instances of the demo host have on their disks.
final class SampleTree {

    private static final Instant THEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final int ANNA = 1000;
    private static final int DATABASE = 27;
    private static final int DATABASE_BYTES = 3 << 20;

    private SampleTree() {}

    static Inode root() {
        return Inode.folder(0755, 0, THEN)
                .withAt("etc/hostname", text(0644, 0, 10, "web-1\n"))
                .withAt("etc/localtime", Inode.link("/usr/share/zoneinfo/Europe/Berlin", THEN))
                .withAt("etc/mtab", Inode.link("../proc/self/mounts", THEN))
                .withAt("etc/app/app.conf", text(0640, 0, 220_000, "listen = 8080\nworkers = 4\n"))
                .withAt("home/anna", Inode.folder(0700, ANNA, THEN))
                .withAt("home/anna/Documents/report.txt", text(0644, ANNA, 9_000_000, "All is well.\n".repeat(800)))
                .withAt("home/anna/Documents/" + ByteText.fromPeople("合同.txt"), text(0600, ANNA, 9_500_000, "签\n"))
                .withAt("home/anna/Documents/To do - first.txt", text(0644, ANNA, 9_600_000, "Backups.\n"))
                .withAt("lost+found", Inode.folder(0700, 0, THEN))
                .withAt("opt", Inode.folder(0755, 0, THEN))
                .withAt("run/app.fifo", Inode.pipe(THEN))
                .withAt("var/lib/mysql", Inode.folder(0750, DATABASE, THEN))
                .withAt("var/lib/mysql/ibdata1", Inode.file(0640, DATABASE, THEN.plusSeconds(9_700_000), pages()))
                .withAt("var/log/app.log", text(0644, 0, 9_800_000, "request served\n".repeat(20_000)));
    }

    private static Inode text(int mode, int owner, long later, String text) {
        return Inode.file(mode, owner, THEN.plusSeconds(later), ByteText.bytes(ByteText.fromPeople(text)));
    }

    /// No two of its bytes repeat soon, so that a piece in the wrong place is seen.
    private static byte[] pages() {
        var bytes = new byte[DATABASE_BYTES];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31 + at / 251);
        }
        return bytes;
    }
}
