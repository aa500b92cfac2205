package org.snapdeck.demo.programs;

import java.util.List;
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
        var forms = path.endsWith("/dd") ? COPYING : path.endsWith("/virsh") ? INSTANCES : List.<Pattern>of();
        return forms.isEmpty()
                || forms.stream().anyMatch(form -> form.matcher(arguments).matches());
    }
}
