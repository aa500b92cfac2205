package org.snapdeck.lvm;

import java.util.List;
import java.util.Map;

/// What the login user may run as root to look inside a snapshot, since whoever may mount, list and read anything rules
/// over the host. They are regular expressions as sudo understands them; sudo joins a command's words by spaces, so
/// that
/// a space in a name must never make a word that means something.
public final class InsideRights {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String PLACE = "/run/snapdeck/inside/" + UUID;
    private static final String FILES = PLACE + "/files";
    private static final String DEVICE = "/dev/mapper/[A-Za-z0-9+_.-]+";
    private static final String SAFE = "nosuid,nodev,noexec,nosymfollow " + DEVICE + " " + FILES + "$";
    private static final String PIECE =
            " bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes" + " skip=[0-9]+ count=[0-9]+ status=none$";

    /// A name that is neither "." nor "..": without the sign that operands of dd have, or without a space.
    private static final String NAME_WITHOUT_SIGN = "/([^./=]|\\.[^./=]|\\.\\.[^/=])[^/=]*";

    private static final String NAME_WITHOUT_SPACE = "/([^./ ]|\\.[^./ ]|\\.\\.[^/ ])[^/ ]*";

    /// No word behind a space is an option or an expression of find, or a path of another folder.
    private static final String NAME_OF_FOLDER = "/([^./ ]|\\.[^./ ]|\\.\\.[^/ ])([^/ ]| [^-!(),./ ])*";

    /// By the command, in the order of the file that is installed.
    public static final Map<String, List<String>> WORDS = Map.of(
            "blkid", List.of("^-p -o export " + DEVICE + "$"),
            "install",
                    List.of(
                            "^-d -m 0755 -o root -g root /run/snapdeck /run/snapdeck/inside$",
                            "^-d -m 0750 -o root -g [0-9]+ " + PLACE + " " + FILES + "$"),
            "mount",
                    List.of(
                            "^-t ext2 -o loop,ro,errors=continue," + SAFE,
                            "^-t ext[34] -o loop,ro,noload,errors=continue," + SAFE,
                            "^-t xfs -o loop,ro,norecovery,nouuid," + SAFE),
            "umount", List.of("^" + FILES + "$"),
            "rmdir", List.of("^" + FILES + " " + PLACE + "$"),
            "find",
                    List.of("^" + FILES + "(" + NAME_OF_FOLDER
                            + ")* -mindepth 1 -maxdepth 1 -printf %y/%s/%T@/%m/%U/%G/%f/%l\\\\0$"),
            "dd",
                    List.of(
                            "^if=" + FILES + "(" + NAME_WITHOUT_SIGN + ")+" + PIECE,
                            "^if=" + FILES + "(" + NAME_WITHOUT_SPACE + ")+" + PIECE));

    private InsideRights() {}
}
