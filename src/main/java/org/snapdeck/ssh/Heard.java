package org.snapdeck.ssh;

import java.util.List;

/// What came from the host before a call failed: the steps that were over, and the end of what was said beside them.
/// It is evidence for people; nothing is decided by it.
public record Heard(List<ScriptStep> steps, String text) {

    public static final Heard NOTHING = new Heard(List.of(), "");

    public Heard {
        steps = List.copyOf(steps);
    }
}
