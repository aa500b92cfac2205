package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;

/// An LVM command fails: its exit status, and the lines it says on standard error.
final class LvmRefusal extends Exception {

    static final int COMMAND_LINE = 3;
    static final int FAILED = 5;

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> lines;

    private LvmRefusal(int status, List<String> lines) {
        super(String.join(" ", lines), null, false, false);
        this.status = status;
        this.lines = List.copyOf(lines);
    }

    static LvmRefusal failed(String... lines) {
        return new LvmRefusal(FAILED, List.of(lines));
    }

    /// The command line is wrong, and help is offered.
    static LvmRefusal usage(String command, String line) {
        return new LvmRefusal(COMMAND_LINE, List.of(line, "Run `" + command + " --help' for more information."));
    }

    /// The command line can't even be read.
    static LvmRefusal unreadable(String... lines) {
        var all = new ArrayList<>(List.of(lines));
        all.add("Error during parsing of command line.");
        return new LvmRefusal(COMMAND_LINE, all);
    }

    /// The simulation ends here; said loudly, and never with success.
    static LvmRefusal notSimulated(String what) {
        return new LvmRefusal(COMMAND_LINE, List.of("Not simulated on the demo host: " + what));
    }

    static LvmRefusal syntax(String command) {
        return new LvmRefusal(
                COMMAND_LINE,
                List.of("No command with matching syntax recognised.  Run '" + command
                        + " --help' for more information."));
    }

    static LvmRefusal noGroup(String group) {
        return failed("Volume group \"" + group + "\" not found", "Cannot process volume group " + group);
    }

    static LvmRefusal noVolume(String group, String volume) {
        return failed("Failed to find logical volume \"" + group + "/" + volume + "\"");
    }

    int status() {
        return status;
    }

    List<String> lines() {
        return lines;
    }
}
