package org.snapdeck.fx;

import java.util.List;

/// What went wrong: one sentence that says what happened and what to do, and the evidence that is one click away.
public record Problem(String sentence, List<RanCommand> commands, String trace) {

    public Problem {
        commands = List.copyOf(commands);
    }

    public static Problem of(String sentence) {
        return new Problem(sentence, List.of(), "");
    }

    public Problem with(List<RanCommand> evidence) {
        return new Problem(sentence, evidence, trace);
    }

    public boolean hasDetails() {
        return !commands.isEmpty() || !trace.isBlank();
    }
}
