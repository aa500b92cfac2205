package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// One remote command of an operation, or one thing the console itself did.
///
/// @param look which look at an operation whose outcome is not known; 0 for what is no such look
/// @param exit the command's exit status; nothing where it is not known or nothing ran on the host
public record Step(
        Stage stage,
        int look,
        String title,
        String command,
        OptionalInt exit,
        String stdout,
        String stderr,
        Instant startedAt,
        Duration duration) {
    Step ofLook(int number) {
        return new Step(stage, number, title, command, exit, stdout, stderr, startedAt, duration);
    }
}
