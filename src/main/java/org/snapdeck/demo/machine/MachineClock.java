package org.snapdeck.demo.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The machine's time, and the waiting in it.
public interface MachineClock {

    Instant now();

    void pause(Duration time) throws InterruptedException;

    /// The time that disks take, for whoever waits for them.
    default void disksTake(Duration time) throws InterruptedException {
        pause(time);
    }

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
