package org.snapdeck.ssh;

import java.util.List;
import java.util.OptionalInt;

/// What came from the host before a call failed: the steps that were over, what was said beside them, and the
/// exit code of the whole if the host told one. It is evidence for people; nothing is decided by it.
public record Heard(List<ScriptStep> steps, String text, OptionalInt exit) {

    public static final Heard NOTHING = new Heard(List.of(), "", OptionalInt.empty());

    public Heard {
        steps = List.copyOf(steps);
    }
}
