package org.snapdeck.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.snapdeck.demo.machine.MachineClock;

/// A demo host whose disks take no time. All else takes the time that it takes.
public final class QuickDemoHost {
    private QuickDemoHost() {}

    public static DemoHost start(Path folder) throws IOException {
        return DemoHost.start(folder, new QuickDisks(MachineClock.real()));
    }

    private record QuickDisks(MachineClock clock) implements MachineClock {

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            clock.pause(time);
        }

        @Override
        public void disksTake(Duration time) {
            // None at all.
        }
    }
}
