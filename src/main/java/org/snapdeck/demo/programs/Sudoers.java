package org.snapdeck.demo.programs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snapdeck.demo.machine.User;

/// Which commands people may run as root without a password.
public final class Sudoers {

    private static final String DEVICE = "/dev/mapper/[A-Za-z0-9+_.-]+";
    private static final String BLOCK = " bs=[0-9]+[KM]?";

    /// What dd may be run with: the forms of a copy between devices, as packaging/sudoers.d has them.
    private static final List<Pattern> COPYING = Stream.of(
                    "if=" + DEVICE + " of=" + DEVICE + BLOCK + " conv=notrunc,nocreat,fdatasync(,sparse)?"
                            + " iflag=direct,skip_bytes,count_bytes oflag=direct,seek_bytes"
                            + " skip=[0-9]+ seek=[0-9]+ count=[0-9]+ status=progress",
                    "if=/dev/zero of=" + DEVICE + BLOCK + " conv=notrunc,nocreat,fdatasync"
                            + " iflag=count_bytes oflag=direct,seek_bytes"
                            + " seek=[0-9]+ count=[0-9]+ status=progress",
                    "if=" + DEVICE + BLOCK
                            + " iflag=direct,skip_bytes,count_bytes skip=[0-9]+ count=[0-9]+ status=progress",
                    "if=" + DEVICE + " bs=4096 count=1 iflag=direct status=none")
            .map(Pattern::compile)
            .toList();

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /// What virsh may be run with, as packaging/sudoers.d has it.
    private static final List<Pattern> INSTANCES = Stream.of(
                    "-r -c qemu:///system (domstats --state --block|list --all --uuid --name)",
                    "-r -c qemu:///system (domstate|dumpxml) " + UUID,
                    "-c qemu:///system (suspend|resume|domfsfreeze|domfsthaw) " + UUID,
                    "-c qemu:///system qemu-agent-command " + UUID + " \\{\"execute\":\"guest-fsfreeze-status\"\\}")
            .map(Pattern::compile)
            .toList();

    private static final String PLACE = "/run/snapdeck/inside/" + UUID;
    private static final String FILES = PLACE + "/files";
    private static final String PIECE =
            " bs=1M iflag=nofollow,fullblock,skip_bytes,count_bytes skip=[0-9]+ count=[0-9]+ status=none";

    /// A piece of a file of what is mounted to be looked into, as packaging/sudoers.d has it.
    private static final List<Pattern> READING = List.of(Pattern.compile(
            "if=" + FILES + "(/(([^./ ]|\\.[^./ ]|\\.\\.[^/ ])[^/ ]*)?" + "( ((=|[a-z]*[^a-z/ =])[^/ ]*|[^/ =]*))*)+"
                    + PIECE,
            Pattern.DOTALL));

    /// What the rest of that may be run with, by the command's name.
    private static final Map<String, Pattern> INSIDE = Map.of(
            "blkid", Pattern.compile("-p -o export " + DEVICE),
            "install",
                    Pattern.compile("-d -m 0755 -o root -g root /run/snapdeck /run/snapdeck/inside"
                            + "|-d -m 0700 -o root -g root " + PLACE + " " + FILES),
            "mount",
                    Pattern.compile(
                            "-t (ext2 -o loop,ro,errors=continue|ext[34] -o loop,ro,noload,errors=continue|xfs -o"
                                    + " loop,ro,norecovery,nouuid),nosuid,nodev,noexec,nosymfollow"
                                    + " " + DEVICE + " " + FILES),
            "umount", Pattern.compile(FILES),
            "rmdir", Pattern.compile(FILES + " " + PLACE),
            "find",
                    Pattern.compile(FILES + "(/([^./ ]|\\.[^./ ]|\\.\\.[^/ ])([^/ ]| (- )?[^-!(),./ ]| [(][^/ ])*)*"
                            + " -mindepth 1 -maxdepth 1 -printf %y/%s/%T@/%m/%U/%G/%f/%l\\\\0"));

    private final List<String> commands;
    private volatile boolean refusing;

    public Sudoers(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    /// As if somebody had taken the file away that allows it.
    public void refuse(boolean refused) {
        refusing = refused;
    }

    List<String> commands() {
        return commands;
    }

    boolean allowsAnything(User user) {
        return user.isRoot() || !refusing;
    }

    boolean allows(User user, String path, List<String> arguments) {
        return user.isRoot() || (!refusing && commands.contains(path) && allows(path, String.join(" ", arguments)));
    }

    private static boolean allows(String path, String arguments) {
        var forms = forms(path.substring(path.lastIndexOf('/') + 1));
        return forms.isEmpty()
                || forms.stream().anyMatch(form -> form.matcher(arguments).matches());
    }

    private static List<Pattern> forms(String command) {
        return switch (command) {
            case "dd" -> Stream.concat(COPYING.stream(), READING.stream()).toList();
            case "virsh" -> INSTANCES;
            case String other -> Optional.ofNullable(INSIDE.get(other)).stream().toList();
        };
    }
}
