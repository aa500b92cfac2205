package org.snapdeck.demo.machine;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A simulated computer: files, processes and a clock. It never starts a process of the real machine.
public final class Machine {

    private final String name;
    private final MachineClock clock;
    private final Instant switchedOn;
    private final FileTree files = new FileTree();
    private final ProcessTable processes = new ProcessTable();
    private final Threads threads = new Threads();

    public Machine(String name, MachineClock clock) {
        this.name = name;
        this.clock = clock;
        this.switchedOn = clock.now();
    }

    public String name() {
        return name;
    }

    public MachineClock clock() {
        return clock;
    }

    public FileTree files() {
        return files;
    }

    public ProcessTable processes() {
        return processes;
    }

    public Threads threads() {
        return threads;
    }

    public Duration uptime() {
        return Duration.between(switchedOn, clock.now());
    }

    /// Where a command of this name is found, as a shell looks for it.
    public Optional<String> which(String command, String path) {
        if (command.contains("/")) {
            return isExecutable(command) ? Optional.of(command) : Optional.empty();
        }
        for (var folder : path.split(":")) {
            if (isExecutable(folder + "/" + command)) {
                return Optional.of(folder + "/" + command);
            }
        }
        return Optional.empty();
    }

    private boolean isExecutable(String path) {
        return files.find(path).orElse(null) instanceof Node.Executable;
    }

    /// Starts a program in a process of its own and waits for its end, as a shell does with a command.
    public int start(Process parent, User user, String path, Call call) throws IOException, InterruptedException {
        var child = processes.startChild(parent, user, call.words());
        try {
            return run(path, new Call(this, child, call.words(), call.environment(), call.streams()));
        } finally {
            processes.end(child);
        }
    }

    private int run(String path, Call call) throws IOException, InterruptedException {
        var process = call.process();
        process.runsHere();
        try {
            var status = become(path, call);
            return process.hasRun().map(Signals::exitStatus).orElse(status);
        } catch (InterruptedIOException | InterruptedException stopped) {
            var signal = process.hasRun();
            if (signal.isEmpty()) {
                throw stopped;
            }
            return Signals.exitStatus(signal.get());
        } finally {
            process.hasRun();
        }
    }

    /// Runs a program in the process that asked for it, as `exec` does.
    public int become(String path, Call call) throws IOException, InterruptedException {
        if (!(files.find(path).orElse(null) instanceof Node.Executable(Program program))) {
            throw new IllegalArgumentException("Not a program: " + path);
        }
        call.process().become(call.words());
        try {
            return program.run(call);
        } catch (BrokenPipe broken) {
            return brokenPipe(call);
        }
    }

    private static int brokenPipe(Call call) throws IOException {
        if (!call.process().ignoredSignals().contains("PIPE")) {
            return Signals.exitStatus("PIPE");
        }
        try {
            call.complain(call.name() + ": write error: Broken pipe\n");
        } catch (BrokenPipe alsoBroken) {
            // Nobody is left to be told; the exit status says it.
            return 1;
        }
        return 1;
    }

    /// A first process, as a login makes one.
    public Call login(User user, List<String> words, Map<String, String> environment, Streams streams) {
        return new Call(this, processes.start(user, words), words, environment, streams);
    }
}
