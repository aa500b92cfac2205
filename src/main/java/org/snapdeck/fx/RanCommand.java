package org.snapdeck.fx;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// A command as people are shown it: before it runs (nothing but its words) and after. No exit means that none
/// was heard.
public record RanCommand(String command, OptionalInt exit, String output, String errors, Optional<Duration> time) {

    /// A command that has not run yet.
    public static RanCommand planned(String command) {
        return new RanCommand(command, OptionalInt.empty(), "", "", Optional.empty());
    }

    public static RanCommand ran(String command, int exit, String output, String errors, Duration time) {
        return new RanCommand(command, OptionalInt.of(exit), output, errors, Optional.of(time));
    }
}
