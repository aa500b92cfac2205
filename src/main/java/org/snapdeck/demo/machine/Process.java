package org.snapdeck.demo.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A process of the simulated machine, as `/proc` shows it.
public final class Process {

    private static final int LONGEST_PROGRAM_NAME = 15;

    private final int number;
    private final User user;
    private volatile List<String> words;
    private volatile Set<String> ignoredSignals;
    private Optional<Thread> runner = Optional.empty();
    private Optional<String> fatalSignal = Optional.empty();

    Process(int number, User user, List<String> words, Set<String> ignoredSignals) {
        this.number = number;
        this.user = user;
        this.words = List.copyOf(words);
        this.ignoredSignals = Set.copyOf(ignoredSignals);
    }

    public int number() {
        return number;
    }

    public User user() {
        return user;
    }

    public List<String> words() {
        return words;
    }

    /// What `exec` does: the same process, another program.
    public void become(List<String> others) {
        words = List.copyOf(others);
    }

    public Set<String> ignoredSignals() {
        return ignoredSignals;
    }

    public void ignore(String signal) {
        var more = new TreeSet<>(ignoredSignals);
        more.add(signal);
        ignoredSignals = Set.copyOf(more);
    }

    public void heed(String signal) {
        var fewer = new TreeSet<>(ignoredSignals);
        fewer.remove(signal);
        ignoredSignals = Set.copyOf(fewer);
    }

    /// From here on a signal ends it.
    synchronized void runsHere() {
        runner = Optional.of(Thread.currentThread());
    }

    /// Ends a program by a signal. A shell has none of its own to end.
    ///
    /// @return whether it heeded it
    public synchronized boolean end(String signal) {
        if (runner.isEmpty() || ignoredSignals.contains(signal)) {
            return false;
        }
        fatalSignal = Optional.of(signal);
        runner.get().interrupt();
        return true;
    }

    /// No signal reaches it any more.
    ///
    /// @return the one that ended it
    synchronized Optional<String> hasRun() {
        runner = Optional.empty();
        if (fatalSignal.isPresent()) {
            // It was meant for the program, and not for whoever runs next on this thread.
            Thread.interrupted();
        }
        return fatalSignal;
    }

    public String commandLine() {
        return String.join("\0", words) + "\0";
    }

    public String programName() {
        var path = words.getFirst();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_PROGRAM_NAME));
    }
}
