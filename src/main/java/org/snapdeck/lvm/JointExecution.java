package org.snapdeck.lvm;

import java.util.List;
import java.util.OptionalInt;
import org.snapdeck.ssh.ScriptStep;

/// Changes as they were run in one script: what became of each, in their order, and each step with what it printed.
///
/// @param refused the one at which the script stopped before it had touched any
public record JointExecution(List<Execution> members, OptionalInt refused, List<ScriptStep> steps) implements Answered {

    public JointExecution {
        members = List.copyOf(members);
        steps = List.copyOf(steps);
    }

    /// Of a change that was run alone.
    Execution only() {
        return members.getFirst();
    }
}
