package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import org.snapdeck.ssh.ScriptStep;

/// A change as it was run: what became of it, and each step with what it printed, for the journal.
public record Execution(LvmChange change, Outcome outcome, List<ScriptStep> steps) implements Answered {

    public Execution {
        steps = List.copyOf(steps);
    }

    /// Whether the host was seen to show what was wanted.
    public boolean isDone() {
        return outcome instanceof Outcome.Ran ran && ran.shortfall().isEmpty();
    }

    /// Why it was not made; nothing when it was, when we refused ourselves, or when it is not known.
    public Optional<FailureReason> failure() {
        return switch (outcome) {
            case Outcome.Ran ran -> ran.shortfall();
            case Outcome.NotRun(var why) -> Optional.of(why);
            case Outcome.Refused _, Outcome.Unclear _ -> Optional.empty();
        };
    }
}
