package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import org.snapdeck.ssh.ScriptStep;

/// What a host shows of an operation whose outcome is not known. That something was *not* done is proven only
/// when none of its processes lives and a look after that shows nothing.
public record Settlement(Processes processes, Optional<ReadBack> readBack, List<ScriptStep> steps) implements Answered {

    public enum Processes {
        /// None lives.
        GONE,
        /// One lives, or a shell of ours still waits for its script: all is open yet.
        ALIVE,
        /// Other users' processes are hidden from us, so none seen proves nothing.
        HIDDEN
    }

    public Settlement {
        steps = List.copyOf(steps);
    }

    /// Whether what is not there now will not appear any more.
    public boolean isFinal() {
        return processes == Processes.GONE && readBack.isPresent();
    }
}
