package org.snapdeck.demo.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's time, and the waiting in it.
public interface MachineClock {

    Instant now();

    void pause(Duration time) throws InterruptedException;

    static MachineClock real() {
        var source = InstantSource.system();
        return new MachineClock() {
            @Override
            public Instant now() {
                return source.instant();
            }

            @Override
            public void pause(Duration time) throws InterruptedException {
                Thread.sleep(time);
            }
        };
    }
}
