package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.ssh.ScriptStep;

/// How all copies of a host stand, those that have ended too.
public record CopyReport(List<CopyState> copies, List<ScriptStep> steps) implements Answered {

    public CopyReport {
        copies = List.copyOf(copies);
        steps = List.copyOf(steps);
    }

    public Optional<CopyState> of(UUID operation) {
        return copies.stream()
                .filter(copy -> copy.operation().equals(operation))
                .findFirst();
    }
}
