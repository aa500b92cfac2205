package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;

/// How far a request has come that was handed in.
///
/// @param problem why it came to nothing, or why somebody has to look at it
public record Progress(List<StageReport> stages, Ending ending, Optional<Problem> problem) {

    public enum Ending {
        /// Not yet at its end.
        OPEN,
        DONE,
        /// It came to nothing, and nothing of it is left.
        FAILED,
        /// Something is left that only a person can decide.
        NEEDS_YOU
    }

    public Progress {
        stages = List.copyOf(stages);
    }

    public static Progress open(List<StageReport> stages) {
        return new Progress(stages, Ending.OPEN, Optional.empty());
    }

    public static Progress done(List<StageReport> stages) {
        return new Progress(stages, Ending.DONE, Optional.empty());
    }

    public static Progress failed(List<StageReport> stages, Problem problem) {
        return new Progress(stages, Ending.FAILED, Optional.of(problem));
    }

    public static Progress needsYou(List<StageReport> stages, Problem problem) {
        return new Progress(stages, Ending.NEEDS_YOU, Optional.of(problem));
    }
}
