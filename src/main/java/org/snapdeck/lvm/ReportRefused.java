package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// A command that only looks ended with an error: sudo refused it, it is missing, or LVM could not look
/// everywhere.
@SuppressWarnings("serial") // thrown and caught in one process
public final class ReportRefused extends LvmFailure {

    private final transient ScriptStep refused;

    ReportRefused(ScriptStep refused, List<ScriptStep> steps) {
        super(
                String.join(" ", refused.words()) + " ended with " + refused.exit() + ": "
                        + refused.err().strip(),
                steps);
        this.refused = refused;
    }

    public ScriptStep refused() {
        return refused;
    }

    public Attempt attempt() {
        return Attempt.of(refused);
    }
}
