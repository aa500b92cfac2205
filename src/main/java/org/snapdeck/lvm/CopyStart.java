package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// Whether the job of a copy has begun. If not, nothing of it is on the host.
public record CopyStart(boolean started, List<ScriptStep> steps) implements Answered {

    public CopyStart {
        steps = List.copyOf(steps);
    }

    /// What the host said.
    public String words() {
        return steps.isEmpty() ? "" : steps.getLast().err().strip();
    }
}
