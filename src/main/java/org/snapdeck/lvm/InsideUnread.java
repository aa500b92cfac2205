package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// The host did not let somebody see a folder or a file of a mounted snapshot, or it is not mounted any more.
@SuppressWarnings("serial") // thrown and caught in one process
public final class InsideUnread extends Exception {
    private final boolean allowed;
    private final transient List<ScriptStep> steps;

    InsideUnread(String words, boolean allowed, List<ScriptStep> steps) {
        super(words);
        this.allowed = allowed;
        this.steps = List.copyOf(steps);
    }

    /// Whether sudo lets it be read by its name.
    public boolean isAllowed() {
        return allowed;
    }

    public List<ScriptStep> steps() {
        return steps;
    }
}
