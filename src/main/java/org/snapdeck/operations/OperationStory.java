package org.snapdeck.operations;

import java.util.List;

/// An operation and every command that ran for it, oldest first.
public record OperationStory(Operation operation, List<Step> steps) {
    public OperationStory {
        steps = List.copyOf(steps);
    }

    public List<StageProgress> stages() {
        return StageProgress.of(operation, steps);
    }
}
