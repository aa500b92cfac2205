package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.lvm.CopyState;

/// How far a copy is, as people are told.
public final class CopyProgress {
    /// So many arguments has a reason that tells how far a copy was when it was seen.
    private static final int SEEN = 5;

    private static final String HIDDEN = "reason.processes-hidden";

    private CopyProgress() {}

    static Reason of(CopyState state) {
        return Reason.of(
                "running.copy." + state.phase().word() + (state.left().isPresent() ? "" : "-begins"),
                state.moved().bytes(),
                state.all().bytes(),
                state.rate(),
                state.left().orElse(Duration.ZERO),
                Instant.now());
    }

    /// One look that showed nothing leaves what was told before; that nobody can see the processes has to be told.
    static Reason kept(Operation operation, Reason why) {
        return why.key().equals(HIDDEN) ? why : operation.reason().orElse(why);
    }

    /// What was last seen of the copy, and when. It is news each time, as that is longer and longer ago.
    public static Optional<Reason> unseen(Operation operation) {
        return operation
                .reason()
                .map(Reason::arguments)
                .filter(last -> last.size() >= SEEN)
                .map(last -> Stream.concat(last.stream().limit(SEEN), Stream.of(Instant.now())))
                .map(last -> Reason.of("running.copy.silent", last.toArray()));
    }
}
