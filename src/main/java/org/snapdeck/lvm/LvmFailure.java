package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.EvidenceParser;
import org.snapdeck.usage.Instance;
import org.snapdeck.usage.Seen;

/// The host answered, but not with a report: a command of it failed, or printed what can't be read as one.
/// What was heard comes along as evidence.
@SuppressWarnings("serial") // thrown and caught in one process
public abstract sealed class LvmFailure extends Exception permits ReportRefused, UnreadableReport {

    private final transient List<ScriptStep> steps;

    LvmFailure(String message, List<ScriptStep> steps) {
        super(message);
        this.steps = List.copyOf(steps);
    }

    public List<ScriptStep> steps() {
        return steps;
    }

    /// What was heard of instances all the same: a host that runs them need not have an LVM.
    public Seen<List<Instance>> instances() {
        return new EvidenceParser(new Reply(steps, "")).instances();
    }
}
