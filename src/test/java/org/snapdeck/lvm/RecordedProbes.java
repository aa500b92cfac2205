package org.snapdeck.lvm;

import java.nio.file.Path;
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
        return refusing(List.of("/usr/bin/dd", "if=x"), sudo);
    }

    /// By a user who may run everything but virsh, by a sudo of that version.
    public static Probe withoutInstances(String sudo) {
        return refusing(List.of("/usr/bin/virsh", "-c", "qemu:///system", "suspend", "x"), sudo);
    }

    /// By a user who may run everything but what looks inside snapshots, by a sudo of that version.
    public static Probe withoutInside(String sudo) {
        return refusing(List.of("/usr/bin/mount", "-t", "ext4", "x"), sudo);
    }

    /// On a host that has no virsh.
    public static Probe withoutLibvirt() {
        return with(
                new ScriptStep("right virsh", List.of("command", "-v", "virsh"), 127, "", "", Duration.ofMillis(9)));
    }

    private static Probe refusing(List<String> command, String sudo) {
        var question = new ArrayList<>(List.of("sudo", "-n", "-l"));
        question.addAll(command);
        var name = Path.of(command.getFirst()).getFileName();
        var version = "Sudo version " + sudo + "\nSudoers policy plugin version " + sudo + "\n";
        return with(
                new ScriptStep("right " + name, question, 1, "", "", Duration.ofMillis(9)),
                new ScriptStep("sudo", List.of("sudo", "--version"), 0, version, "", Duration.ofMillis(9)));
    }

    private static Probe with(ScriptStep... more) {
        var all = RecordedReply.of("probe");
        var steps = new ArrayList<>(all.steps());
        steps.addAll(List.of(more));
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
