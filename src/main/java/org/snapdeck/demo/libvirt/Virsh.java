package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.FileTree;
import org.snapdeck.demo.machine.Program;

/// `virsh [-r] [-q] -c qemu:///system COMMAND...`
public final class Virsh implements Program {

    private static final String SYSTEM = "qemu:///system";

    /// All that it can do.
    private static final Map<String, VirshCommand> COMMANDS = Map.ofEntries(
            Map.entry("domstats", new Domstats()),
            Map.entry("domstate", new Domstate()),
            Map.entry("list", new ListDomains()),
            Map.entry("suspend", new Suspend()),
            Map.entry("resume", new Resume()),
            Map.entry("domfsfreeze", new Domfsfreeze()),
            Map.entry("domfsthaw", new Domfsthaw()),
            Map.entry("qemu-agent-command", new QemuAgentCommand()));

    private final Hypervisor hypervisor;

    private Virsh(Hypervisor hypervisor) {
        this.hypervisor = hypervisor;
    }

    public static void install(FileTree files, Hypervisor hypervisor) {
        files.install("/usr/bin/virsh", new Virsh(hypervisor));
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var words = new ArrayList<>(call.arguments());
        var readOnly = false;
        var uri = "";
        while (!words.isEmpty() && words.getFirst().startsWith("-")) {
            switch (words.removeFirst()) {
                case "-r", "--readonly" -> readOnly = true;
                case "-q", "--quiet" -> {
                    // What it leaves out, ours never says.
                }
                case "-c", "--connect" -> uri = words.isEmpty() ? "" : words.removeFirst();
                case String other -> {
                    return call.notSimulated(other);
                }
            }
        }
        if (!uri.equals(SYSTEM)) {
            return call.notSimulated("a connection to " + uri);
        }
        if (words.isEmpty() || !COMMANDS.containsKey(words.getFirst())) {
            return call.notSimulated(String.join(" ", words));
        }
        return run(call, words, readOnly);
    }

    private int run(Call call, ArrayList<String> words, boolean readOnly) throws IOException, InterruptedException {
        var name = words.removeFirst();
        var command = COMMANDS.get(name);
        if (!readOnly && !call.process().user().isRoot()) {
            call.complain("error: failed to connect to the hypervisor\n"
                    + "error: authentication unavailable: no polkit agent available to authenticate action"
                    + " 'org.libvirt.unix.manage'\n");
            return 1;
        }
        if (readOnly && command.changes()) {
            call.complain("error: operation forbidden: read only access prevents " + name + "\n");
            return 1;
        }
        return command.run(call, words, hypervisor);
    }
}
