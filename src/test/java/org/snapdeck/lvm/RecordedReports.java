package org.snapdeck.lvm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

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

    /// A host that answers, has no LVM, and an instance all the same.
    public static LvmFailure withoutLvm() {
        var instances = new ScriptStep(
                "instances",
                List.of("virsh"),
                0,
                "Domain: 'web-1'\n  state.state=3\n  block.0.name=vdb\n  block.0.path=/dev/sdc\n",
                "",
                Duration.ZERO);
        var volumes = new ScriptStep("volumes", List.of("lvs"), 127, "", "lvs: not found", Duration.ZERO);
        try {
            new ReportParser(new Reply(List.of(volumes, instances), "reported")).report(OBSERVED);
        } catch (LvmFailure failure) {
            return failure;
        }
        throw new AssertionError("a report without LVM");
    }

    private static HostReport parsed(Reply reply) {
        try {
            return new ReportParser(reply).report(OBSERVED);
        } catch (LvmFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
