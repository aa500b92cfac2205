package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What sudo lets the login user do to look inside a snapshot, and nothing else.
final class InsideRightsTest {
    private static final Path FILE = Path.of("packaging", "sudoers.d", "snapdeck-inside");
    private static final String PLACE = "/run/snapdeck/inside/5d65ca47-f767-47b5-a220-e5150d00e0b1";
    private static final String FILES = PLACE + "/files";
    private static final String LIST = " -mindepth 1 -maxdepth 1 -printf %y/%s/%T@/%m/%U/%G/%f/%l\\0";
    private static final String PIECE =
            " bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes skip=0 count=9 status=none";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blkid -p -o export /dev/mapper/stack--volumes-_snapshot--1",
                "install -d -m 0755 -o root -g root /run/snapdeck /run/snapdeck/inside",
                "install -d -m 0700 -o root -g root " + PLACE + " " + FILES,
                "mount -t ext4 -o loop,ro,noload,errors=continue,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b "
                        + FILES,
                "mount -t ext2 -o loop,ro,errors=continue,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b " + FILES,
                "mount -t xfs -o loop,ro,norecovery,nouuid,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b " + FILES,
                "umount " + FILES,
                "rmdir " + FILES + " " + PLACE,
                "find " + FILES + LIST,
                "find " + FILES + "/home/My Documents/..a/合同" + LIST,
                "dd if=" + FILES + "/a b/-rf/ of -x" + PIECE,
                "dd if=" + FILES + "/x=1/..." + PIECE,
                "find " + FILES + "/Band - Album (2004)/[live]" + LIST,
                "dd if=" + FILES + "/Band - Album (2004)/a = b =c" + PIECE,
                "dd if=" + FILES + "/a b - c/plain=1.txt" + PIECE
            })
    void whatIsRunIsAllowed(String command) {
        assertThat(isAllowed(command)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mount -t ext4 -o loop,rw,noload,errors=continue,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b "
                        + FILES,
                "mount -t ext4 -o loop,ro,noload,errors=continue,nosuid,nodev,noexec /dev/mapper/a-b " + FILES,
                "mount -t btrfs -o loop,ro,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b " + FILES,
                "mount -t ext4 -o loop,ro,noload,errors=continue,nosuid,nodev,noexec,nosymfollow /dev/mapper/a-b /etc",
                "mount -t ext4 -o loop,ro,noload,errors=continue,nosuid,nodev,noexec,nosymfollow /tmp/image " + FILES,
                "umount /home",
                "umount " + FILES + "/../../../../../home",
                "rmdir /home " + PLACE,
                "install -d -m 0750 -o root -g 1000 " + PLACE + " " + FILES,
                "install -d -m 4755 -o root -g root /run/snapdeck /run/snapdeck/inside",
                "find /etc" + LIST,
                "find " + FILES + "/.." + LIST,
                "find " + FILES + "/../../../../etc" + LIST,
                "find " + FILES + "/a -delete" + LIST,
                "find " + FILES + "/a ( -exec sh ;" + LIST,
                "find " + FILES + "/a /etc" + LIST,
                "find " + FILES + "/a - /etc" + LIST,
                "find " + FILES + "/a - -delete" + LIST,
                "find " + FILES + "/a (/etc" + LIST,
                "find " + FILES + "/a ( ) -delete" + LIST,
                "find " + FILES + "/a ../.." + LIST,
                "find " + FILES + LIST + " -exec sh ;",
                "dd if=/etc/shadow" + PIECE,
                "dd if=" + FILES + "/../../../../etc/shadow" + PIECE,
                "dd if=" + FILES + "/a of=/etc/passwd" + PIECE,
                "dd if=" + FILES + "/a=b of=/etc/passwd" + PIECE,
                "dd if=" + FILES + "/a if=/etc/shadow" + PIECE,
                "dd if=" + FILES + "/a =b of=/etc/passwd" + PIECE,
                "dd if=" + FILES + "/a b=c/.." + PIECE,
                "dd if=" + FILES + "/a  conv=notrunc" + PIECE,
                "dd if=" + FILES + "/a" + PIECE + " of=/etc/passwd"
            })
    void anythingElseIsNot(String command) {
        assertThat(isAllowed(command)).isFalse();
    }

    @Test
    void theFileThatIsInstalledHasTheVerySameWords() throws Exception {
        var installed = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(FILE)) {
            var words = Pattern.compile(" *(?:/usr/s?bin/)([a-z]+) (\\^.*\\$)(?:, \\\\)?")
                    .matcher(line);
            if (words.matches()) {
                installed
                        .computeIfAbsent(words.group(1), _ -> new ArrayList<>())
                        .add(words.group(2));
            }
        }
        assertThat(installed).isEqualTo(Map.copyOf(InsideRights.WORDS));
    }

    /// The commands that make no word of a name are run in a folder where a relative one finds nothing of the host's.
    @Test
    void whatReadsIsRunInTheirFolder() throws Exception {
        assertThat(Files.readString(FILE)).contains("CWD=/run/snapdeck/inside NOPASSWD: SNAPDECK_INSIDE_READ");
    }

    private static boolean isAllowed(String command) {
        var space = command.indexOf(' ');
        return InsideRights.WORDS.get(command.substring(0, space)).stream()
                .anyMatch(form -> Pattern.compile(form, Pattern.DOTALL)
                        .matcher(command.substring(space + 1))
                        .matches());
    }
}
