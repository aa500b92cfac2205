package org.snapdeck.demo.machine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// `/proc`: the processes, the time since the start, and what is mounted.
public final class ProcFiles implements FileSource {

    private static final Pattern OF_A_PROCESS = Pattern.compile("/proc/([0-9]{1,9})(?:/(cmdline|comm))?");
    private static final int IDLE_PROCESSORS = 2;

    private final Machine machine;
    private final Supplier<String> mounts;
    private final Supplier<String> swaps;

    /// What is mounted is said in the form of `mountinfo`.
    public ProcFiles(Machine machine, Supplier<String> mounts, Supplier<String> swaps) {
        this.swaps = swaps;
        this.machine = machine;
        this.mounts = mounts;
    }

    @Override
    public Optional<Node> find(String path) {
        return switch (path) {
            case "/proc", "/proc/self" -> Optional.of(new Node.Folder());
            case "/proc/uptime" -> Optional.of(Node.Reading.of(uptime()));
            case "/proc/swaps" -> Optional.of(Node.Reading.of(swaps.get()));
            case "/proc/self/mountinfo" -> Optional.of(Node.Reading.of(mounts.get()));
            default -> ofAProcess(path);
        };
    }

    private Optional<Node> ofAProcess(String path) {
        var found = OF_A_PROCESS.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var process = machine.processes().find(Integer.parseInt(found.group(1)));
        if (found.group(2) == null) {
            return process.map(_ -> new Node.Folder());
        }
        var commandLine = found.group(2).equals("cmdline");
        return process.map(living -> Node.Reading.of(commandLine ? living.commandLine() : living.programName() + "\n"));
    }

    @Override
    public Collection<String> names(String folder) {
        if (folder.equals("/proc/self")) {
            return List.of("mountinfo");
        }
        if (!folder.equals("/proc")) {
            return find(folder).isPresent() ? List.of("cmdline", "comm") : List.of();
        }
        var names = new ArrayList<>(List.of("self", "swaps", "uptime"));
        machine.processes().living().forEach(process -> names.add(String.valueOf(process.number())));
        return names;
    }

    private String uptime() {
        var seconds = machine.uptime().toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.2f %.2f\n", seconds, seconds * IDLE_PROCESSORS);
    }
}
