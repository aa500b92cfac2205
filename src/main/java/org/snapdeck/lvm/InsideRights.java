package org.snapdeck.lvm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What the login user may run as root to look inside a snapshot, since whoever may mount, list and read anything rules
/// over the host. They are regular expressions as sudo understands them; sudo joins a command's words by spaces, so
/// that a space in a name must never make a word that means something.
public final class InsideRights {
    /// In which what reads is run.
    public static final String FOLDER = "/run/snapdeck/inside";

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String PLACE = FOLDER + "/" + UUID;
    private static final String FILES = PLACE + "/files";
    private static final String DEVICE = "/dev/mapper/[A-Za-z0-9+_.-]+";
    private static final String SAFE = "nosuid,nodev,noexec,nosymfollow ";
    private static final String AT_ITS_PLACE = SAFE + DEVICE + " " + FILES + "$";
    private static final String PIECE =
            " bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes" + " skip=[0-9]+ count=[0-9]+ status=none$";

    /// A name that is neither "." nor "..", and in which no word behind a space is an operand of dd: the names of those
    /// are of small letters only.
    private static final String NAME_OF_FILE =
            "/(([^./ ]|\\.[^./ ]|\\.\\.[^/ ])[^/ ]*)?" + "( ((=|[a-z]*[^a-z/ =])[^/ ]*|[^/ =]*))*";

    /// No word behind a space is an option or an expression of find, or a path of another folder. A hyphen alone is
    /// neither, nor is a bracket with something behind it.
    private static final String NAME_OF_FOLDER = "/([^./ ]|\\.[^./ ]|\\.\\.[^/ ])([^/ ]| (- )?[^-!(),./ ]| [(][^/ ])*";

    /// By the command, in the order of the file that is installed.
    public static final Map<String, List<String>> WORDS = Map.of(
            "blkid", List.of("^-p -o export " + DEVICE + "$"),
            "install",
                    List.of(
                            "^-d -m 0755 -o root -g root /run/snapdeck /run/snapdeck/inside$",
                            "^-d -m 0700 -o root -g root " + PLACE + " " + FILES + "$"),
            "mount",
                    List.of(
                            "^-t ext2 -o loop,ro,errors=continue," + AT_ITS_PLACE,
                            "^-t ext[34] -o loop,ro,noload,errors=continue," + AT_ITS_PLACE,
                            "^-t xfs -o loop,ro,norecovery,nouuid," + AT_ITS_PLACE),
            "umount", List.of("^" + FILES + "$"),
            "rmdir", List.of("^" + FILES + " " + PLACE + "$"),
            "find",
                    List.of("^" + FILES + "(" + NAME_OF_FOLDER
                            + ")* -mindepth 1 -maxdepth 1 -printf %y/%s/%T@/%m/%U/%G/%f/%l\\\\0$"),
            "dd", List.of("^if=" + FILES + "(" + NAME_OF_FILE + ")+" + PIECE));

    /// Whoever may run this may run the rest, which stands in the same file.
    public static final String COMMAND = "mount";

    /// A command that fits, for asking whether it may be run: there is no such device.
    static final String QUESTION = COMMAND + " -t ext4 -o loop,ro,noload,errors=continue," + SAFE
            + "/dev/mapper/snapdeck-source " + FOLDER + "/00000000-0000-0000-0000-000000000000/files";

    private InsideRights() {}

    /// As sudo's file names what mounts and unmounts.
    public static List<String> mounting() {
        return Stream.of("blkid", "install", COMMAND, "umount", "rmdir")
                .flatMap(InsideRights::lines)
                .toList();
    }

    /// As sudo's file names what reads, which is run in a folder where no relative path leads anywhere.
    public static List<String> reading() {
        return Stream.of("find", "dd").flatMap(InsideRights::lines).toList();
    }

    private static Stream<String> lines(String command) {
        var folder = command.equals("blkid") ? "/usr/sbin/" : "/usr/bin/";
        return WORDS.get(command).stream().map(form -> folder + command + " " + form);
    }
}
