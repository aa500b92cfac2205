package org.snapdeck.demo.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Time that passes when it is told to, and when somebody waits.
public final class ManualClock implements MachineClock {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T19:56:50Z"));

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public void pause(Duration time) {
        advance(time);
    }

    public void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
