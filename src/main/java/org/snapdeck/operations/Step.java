package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// One remote command of an operation, or one thing the console itself did.
///
/// @param exit the command's exit status; nothing where it is not known or nothing ran on the host
public record Step(
        Stage stage,
        String title,
        String command,
        OptionalInt exit,
        String stdout,
        String stderr,
        Instant startedAt,
        Duration duration) {}
