package org.snapdeck.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.snapdeck.demo.machine.MachineClock;

/// A demo host whose disks take no time, unless a test wants to look at them at work. All else takes the time that it
/// takes.
public final class QuickDemoHost {
    private QuickDemoHost() {}

    public static DemoHost start(Path folder) throws IOException {
        return start(folder, () -> false);
    }

    /// @param slow whether the disks take their time now
    public static DemoHost start(Path folder, BooleanSupplier slow) throws IOException {
        return DemoHost.start(folder, new QuickDisks(MachineClock.real(), slow));
    }

    private record QuickDisks(MachineClock clock, BooleanSupplier slow) implements MachineClock {

        @Override
        public Instant now() {
            return clock.now();
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            clock.pause(time);
        }

        @Override
        public void disksTake(Duration time) throws InterruptedException {
            if (slow.getAsBoolean()) {
                clock.disksTake(time);
            }
        }
    }
}
