package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.snapdeck.demo.machine.Call;

/// One run of an LVM command.
record LvmCall(LvmHost host, Call call, CommandLine line, LvmConfig config) {

    private static final Duration READING = Duration.ofMillis(10);
    private static final Duration CHANGING = Duration.ofMillis(80);
    private static final int SILENT = 2;

    String command() {
        return call.name();
    }

    /// Output that a report is made of; it is never silenced.
    void print(List<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(config.prefix()).append(line).append('\n'));
        call.print(text.toString());
    }

    /// A message about what was done; `-qq` silences it.
    void say(String message) throws IOException {
        if (line.times("quiet") < SILENT) {
            call.print(config.prefix() + message + "\n");
        }
    }

    void warn(String message) throws IOException {
        call.complain(config.prefix() + message + "\n");
    }

    /// Asks, and gets the answer of a terminal that isn't there.
    boolean confirmed(String question) throws IOException {
        if (line.has("yes") || line.has("force")) {
            return true;
        }
        if (line.times("quiet") < SILENT) {
            call.complain(question + " [y/n]: [n]\n");
        }
        return false;
    }

    boolean isTest() {
        return line.has("test");
    }

    private boolean waits() {
        return config.waitsForLocks();
    }

    GroupLocks.Held reading(String group) throws LvmRefusal, InterruptedException {
        if (line.has("nolocking")) {
            return () -> {};
        }
        var held = host.locks().read(group, waits());
        return slow(held, READING);
    }

    GroupLocks.Held changing(String group) throws LvmRefusal, InterruptedException {
        return slow(host.locks().write(group, waits()), CHANGING);
    }

    /// The time that the disks take, spent while the lock is held.
    private GroupLocks.Held slow(GroupLocks.Held held, Duration time) throws InterruptedException {
        try {
            host.take(time);
            return held;
        } catch (InterruptedException stopped) {
            held.close();
            throw stopped;
        }
    }

    void commit(VolumeGroup changed) {
        if (!isTest()) {
            host.commit(changed);
        }
    }
}
