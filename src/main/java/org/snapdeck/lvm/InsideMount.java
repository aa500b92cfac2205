package org.snapdeck.lvm;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// A snapshot that is to be mounted read-only on its host, so that somebody can look for a file in it.
///
/// @param operation what the place where it is mounted is known by
/// @param limit after which the host unmounts it by itself
/// @param silence after which it does so when it has not heard of the console
public record InsideMount(UUID operation, LvHandle snapshot, Duration limit, Duration silence) {
    /// A lane may be busy for minutes with one command that waits for a lock.
    public static final Duration USUAL_SILENCE = Duration.ofMinutes(5);

    public static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

    List<String> openArguments() {
        return List.of(
                Tag.OPERATION.prefix() + operation,
                snapshot.group().text(),
                snapshot.uuid().text(),
                snapshot.deviceUuid(),
                Long.toString(limit.toSeconds()),
                Long.toString(silence.toSeconds()));
    }

    List<String> lookArguments(InsideWish wish) {
        return List.of(
                operation.toString(),
                wish.word(),
                snapshot.group().text(),
                snapshot.uuid().text(),
                Long.toString(limit.toSeconds()),
                Long.toString(silence.toSeconds()));
    }
}
