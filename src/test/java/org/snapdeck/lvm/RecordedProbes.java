package org.snapdeck.lvm;

import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// What a real host let us do, for tests of other packages.
public final class RecordedProbes {

    private RecordedProbes() {}

    /// By a user who may run everything.
    public static Probe allowed() {
        return new ProbeParser(RecordedReply.of("probe")).probe();
    }

    /// By a user whom sudo asks for a password.
    public static Probe withoutRights() {
        return new ProbeParser(RecordedReply.of("probe-without-rights")).probe();
    }

    /// By a user who may run everything, where the processes of others are hidden.
    public static Probe hidingProcesses() {
        var all = RecordedReply.of("probe");
        var steps = all.steps().stream()
                .map(step -> step.title().equals("processes")
                        ? new ScriptStep(step.title(), step.words(), 1, "", "", step.time())
                        : step)
                .toList();
        return new ProbeParser(new Reply(steps, all.ending())).probe();
    }

    /// By a user who may run all but one command.
    public static Probe without(String command) {
        var all = RecordedReply.of("probe");
        var refused = RecordedReply.of("probe-without-rights");
        var title = "right " + command;
        var steps = all.steps().stream()
                .map(step -> step.title().equals(title) ? refused.step(title).orElseThrow() : step)
                .toList();
        return new ProbeParser(new Reply(steps, all.ending())).probe();
    }
}
