package org.snapdeck.lvm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snapdeck.ssh.ScriptStep;

/// How it stands on its host with a snapshot that was, or may have been, mounted for somebody to look inside.
///
/// @param alive whether its guard lives, or what is about to mount it
/// @param end why it was unmounted, if it was
/// @param left until the host unmounts it by itself
public record InsideState(
        boolean mounted, boolean alive, Optional<InsideEnd> end, Duration left, List<ScriptStep> steps)
        implements Answered {

    public InsideState {
        steps = List.copyOf(steps);
    }

    /// Though nobody has ended it.
    public boolean isUnmounted() {
        return !mounted && alive && end.isEmpty();
    }
}
