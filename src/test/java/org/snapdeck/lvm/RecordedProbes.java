package org.snapdeck.lvm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    /// By a user who may run everything but copies, by a sudo of that version.
    public static Probe withoutCopies(String sudo) {
        var all = RecordedReply.of("probe");
        var steps = new ArrayList<>(all.steps());
        steps.add(new ScriptStep(
                "right dd", List.of("sudo", "-n", "-l", "/usr/bin/dd", "if=x"), 1, "", "", Duration.ofMillis(9)));
        steps.add(new ScriptStep(
                "sudo",
                List.of("sudo", "--version"),
                0,
                "Sudo version " + sudo + "\nSudoers policy plugin version " + sudo + "\n",
                "",
                Duration.ofMillis(9)));
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
