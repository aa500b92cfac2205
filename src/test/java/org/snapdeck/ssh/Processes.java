package org.snapdeck.ssh;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The processes that a host has started for us.
final class Processes {

    private final List<Process> all = new CopyOnWriteArrayList<>();
    private int most;

    synchronized void add(Process process) {
        all.add(process);
        most = Math.max(most, (int) all.stream().filter(Process::isAlive).count());
    }

    /// How many lived at the same time.
    synchronized int mostAtOnce() {
        return most;
    }

    int started() {
        return all.size();
    }

    void awaitEnd() {
        all.forEach(Processes::awaitEnd);
    }

    static void awaitEnd(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void kill() {
        for (var process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        awaitEnd();
    }
}
