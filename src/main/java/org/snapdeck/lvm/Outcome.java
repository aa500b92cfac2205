package org.snapdeck.lvm;

import java.util.Optional;
import java.util.OptionalInt;

/// What became of a change that was sent and answered.
public sealed interface Outcome {

    /// It ran and was looked at; `shortfall` is empty when the host shows what was wanted.
    record Ran(int exit, ReadBack readBack, Optional<FailureReason> shortfall) implements Outcome {}

    /// The command never started.
    record NotRun(FailureReason why) implements Outcome {}

    /// Our own script refused; `opens` is how often the device was open, where that is known.
    record Refused(Refusal why, OptionalInt opens) implements Outcome {}

    /// It ran, but what it did could not be read: to be settled.
    record Unclear(int exit, String why) implements Outcome {}
}
