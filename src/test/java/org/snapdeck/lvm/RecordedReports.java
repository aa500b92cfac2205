package org.snapdeck.lvm;

import java.time.Instant;
import org.snapdeck.ssh.Reply;

/// Reports of a real host, for tests of other packages.
public final class RecordedReports {

    public static final Instant OBSERVED = Instant.parse("2026-11-21T20:00:00Z");

    private RecordedReports() {}

    /// A host with volumes that are mounted, open, stacked upon, suspended, overflowed and at rest.
    public static HostReport busyHost() {
        return parsed(RecordedReply.of("report"));
    }

    /// The same host, but for what one step printed.
    public static HostReport changed(String step, String old, String changed) {
        var reply = RecordedReply.of("report");
        var text = reply.step(step).orElseThrow().out();
        if (!text.contains(old)) {
            throw new AssertionError("no " + old + " in " + step);
        }
        return parsed(RecordedReply.changed(reply, step, text.replace(old, changed)));
    }

    private static HostReport parsed(Reply reply) {
        try {
            return new ReportParser(reply).report(OBSERVED);
        } catch (LvmFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
