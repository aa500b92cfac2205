package org.snapdeck.demo.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The processes that are alive.
public final class ProcessTable {

    private static final int FIRST_OF_PEOPLE = 1200;

    private final Map<Integer, Process> living = new ConcurrentSkipListMap<>();
    private final AtomicInteger last = new AtomicInteger(FIRST_OF_PEOPLE);

    public ProcessTable() {
        living.put(1, new Process(1, User.ROOT, List.of("/sbin/init"), Set.of()));
    }

    public Process start(User user, List<String> words) {
        return add(new Process(last.incrementAndGet(), user, words, Set.of()));
    }

    public Process startChild(Process parent, User user, List<String> words) {
        return add(new Process(last.incrementAndGet(), user, words, parent.ignoredSignals()));
    }

    private Process add(Process process) {
        living.put(process.number(), process);
        return process;
    }

    public void end(Process process) {
        living.remove(process.number());
    }

    public Optional<Process> find(int number) {
        return Optional.ofNullable(living.get(number));
    }

    public List<Process> living() {
        return List.copyOf(living.values());
    }
}
