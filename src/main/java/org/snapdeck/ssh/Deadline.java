package org.snapdeck.ssh;

import java.time.Duration;

/// Until when a try may take: anew for each hop, and anew after a person has answered.
final class Deadline {

    private final Duration usual;
    private volatile long until;

    Deadline(Duration usual) {
        this.usual = usual;
        renew();
    }

    void renew() {
        until = System.nanoTime() + usual.toNanos();
    }

    /// @param extra on top of the usual time
    void renew(Duration extra) {
        until = System.nanoTime() + extra.plus(usual).toNanos();
    }

    /// Nanoseconds; none or less when it is over.
    long left() {
        return until - System.nanoTime();
    }
}
