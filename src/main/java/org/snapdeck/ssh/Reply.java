package org.snapdeck.ssh;

import java.util.List;
import java.util.Optional;

/// All that a script did, and the word it ended with. There is no reply without an end mark.
public record Reply(List<ScriptStep> steps, String ending) {

    public Reply {
        steps = List.copyOf(steps);
    }

    /// The last step of that title: a script may look more than once, and the last look counts.
    public Optional<ScriptStep> step(String title) {
        return steps.reversed().stream()
                .filter(step -> step.title().equals(title))
                .findFirst();
    }
}
