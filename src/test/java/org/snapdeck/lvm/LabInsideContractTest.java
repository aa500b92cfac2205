package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.ssh.RemoteShell;

@Tag("lab")
final class LabInsideContractTest extends InsideContract {

    @TempDir
    private static Path folder;

    @Override
    FilesUnderTest start() {
        return new RealFiles(LabHost.running(), new ArrayList<>());
    }

    /// A file that was deleted while somebody had it open is cleared away at the next mount, even at one that is
    /// read-only, unless the device itself can't be written to.
    @Test
    void whatIsLookedIntoIsNotChanged() throws Exception {
        var lab = LabHost.running();
        var group = new VgName(lab.property("thickGroup"));
        var deleted = "/mnt/inside-ext4/deleted";
        var snapshot = new LvName("inside-deleted").in(group);
        try (var _ = lab.hold("exec 9>" + deleted + " && rm " + deleted + " && head -c 100000 /dev/urandom >&9 && sync"
                + " && echo held && cat")) {
            lab.root("lvcreate -qq -y -s -L 64m -n " + snapshot.name() + " " + group + "/inside-ext4");
        }
        assertThat(lab.root("dumpe2fs -h /dev/" + snapshot + " 2>/dev/null")).contains("First orphan inode");
        var before = digest(lab, snapshot);

        assertThat(open(snapshot).result()).isInstanceOf(InsideStart.Open.class);
        leave();

        assertThat(digest(lab, snapshot)).isEqualTo(before);
    }

    /// Not even whoever shares a group with the login user.
    @Test
    void nobodyButRootEntersWhereItIsMounted() throws Exception {
        var lab = LabHost.running();
        var user = lab.property("user");
        open(new LvName("inside-ext4-then").in(new VgName(lab.property("thickGroup"))));
        var look = "ls /run/snapdeck/inside/*/files >/dev/null 2>&1 && echo seen || echo refused";

        assertThat(lab.root(look)).contains("seen");
        assertThat(lab.root("find /run/snapdeck/inside -mindepth 1 -maxdepth 1 -printf '%U %G %m'"))
                .isEqualTo("0 0 700");
        assertThat(lab.root("runuser -u " + user + " -- sh -c '" + look + "'")).contains("refused");
        assertThat(lab.root("runuser -u plain -g " + user + " -- sh -c '" + look + "'"))
                .contains("refused");
    }

    @Test
    void withoutItsRightsTheHostCheckAndTheActionSaySo() throws Exception {
        var lab = LabHost.running();
        var snapshot = new LvName("inside-ext4-then").in(new VgName(lab.property("thickGroup")));
        assertThat(probe().lacking()).doesNotContainKey(InsideRights.COMMAND);
        lab.root("mv /etc/sudoers.d/snapdeck-inside /root/");
        try {
            assertThat(probe().lacking()).containsExactly(Map.entry(InsideRights.COMMAND, Attempt.NOT_ALLOWED));
            assertThat(open(snapshot).result())
                    .isInstanceOfSatisfying(
                            InsideStart.Failed.class,
                            failed -> assertThat(failed.how()).isEqualTo(Attempt.NOT_ALLOWED));
        } finally {
            lab.root("mv /root/snapdeck-inside /etc/sudoers.d/");
        }
    }

    private static String digest(LabHost lab, LvPath volume) {
        return lab.root("sync; echo 3 >/proc/sys/vm/drop_caches; sha256sum </dev/" + volume);
    }

    private record RealFiles(LabHost lab, List<LvPath> mounted) implements FilesUnderTest {

        private static final int PIECE = 60_000;

        @Override
        public VgName thick() {
            return new VgName(lab.property("thickGroup"));
        }

        @Override
        public VgName thin() {
            return new VgName(lab.property("thinGroup"));
        }

        @Override
        public LvName pool() {
            return new LvName(lab.property("thinPool"));
        }

        @Override
        public RemoteShell connect() {
            return lab.shell(lab.property("user"), folder);
        }

        @Override
        public void make(LvPath volume, String kind) {
            var command = kind.equals("swap") ? "mkswap -q" : "mkfs." + kind + " -q";
            lab.root(command + " /dev/" + volume);
        }

        @Override
        public void mount(LvPath volume) {
            lab.root("mkdir -p " + place(volume) + " && mount /dev/" + volume + " " + place(volume));
            mounted.add(volume);
        }

        private static String place(LvPath volume) {
            return "/mnt/" + volume.name();
        }

        /// A folder for what only root may read is root's alone, too. A word of a command is not endless.
        @Override
        public void write(LvPath volume, String path, int mode, byte[] content) {
            var folderMode = path.startsWith("private/") ? "700" : "755";
            var file = file(volume, path);
            lab.root(file + "mkdir -p -m " + folderMode + " \"${file%/*}\"; : >\"$file\"; chmod "
                    + Integer.toOctalString(mode) + " \"$file\"");
            for (var from = 0; from < content.length; from += PIECE) {
                var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE));
                lab.root(file + "printf %s " + Base64.getEncoder().encodeToString(piece) + " | base64 -d >>\"$file\"");
            }
            lab.root("sync");
        }

        @Override
        public void link(LvPath volume, String path, String target) {
            lab.root(file(volume, path) + "ln -s " + target + " \"$file\"; sync");
        }

        /// Each character of the path is a byte, which only a shell can say.
        private static String file(LvPath volume, String path) {
            var bytes = Base64.getEncoder().encodeToString(path.getBytes(StandardCharsets.ISO_8859_1));
            return "set -e; file=$(printf %s " + bytes + " | base64 -d; printf .); file=" + place(volume)
                    + "/${file%.}; ";
        }

        @Override
        public void close() {
            mounted.forEach(volume -> lab.root("umount " + place(volume)));
            lab.root("lvremove -qq -y -S 'lv_name=~^inside-' " + thick() + " " + thin());
        }
    }
}
