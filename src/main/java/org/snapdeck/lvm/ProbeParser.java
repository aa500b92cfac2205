package org.snapdeck.lvm;

import java.util.SortedMap;
import java.util.TreeMap;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.Seen;

/// Reads a probe. Nothing in it is a failure of the probe: what the host can't do is what it is to find.
final class ProbeParser {

    private static final String RIGHT = "right ";

    private final Reply reply;

    ProbeParser(Reply reply) {
        this.reply = reply;
    }

    Probe probe() {
        var storage = new ReportParser(reply);
        return new Probe(
                line("user"),
                line("system"),
                rights(),
                reply.step("version").filter(ScriptStep::succeeded).flatMap(step -> LvmVersion.in(step.out())),
                new ProbedStorage(seen(storage::groups), seen(storage::volumes)),
                reply.steps());
    }

    private SortedMap<String, Attempt> rights() {
        var rights = new TreeMap<String, Attempt>();
        for (var step : reply.steps()) {
            if (step.title().startsWith(RIGHT)) {
                rights.put(step.title().substring(RIGHT.length()), Attempt.of(step));
            }
        }
        return rights;
    }

    private String line(String title) {
        return reply.step(title).map(step -> step.out().strip()).orElse("");
    }

    private static <T> Seen<T> seen(Look<T> look) {
        try {
            return new Seen.Known<>(look.look());
        } catch (LvmFailure failure) {
            return new Seen.Unknown<>(failure.getMessage());
        }
    }

    private interface Look<T> {
        T look() throws LvmFailure;
    }
}
