package org.snapdeck.app;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Half an hour of a demo host in a moment: somebody writes, and what is seen of it is said to be of then.
final class TimeLapse {
    private static final String GROUP = "stack-volumes";
    private static final int STEPS = 6;
    private static final Duration STEP = Duration.ofMinutes(5);

    private final OpenConsole console;

    TimeLapse(OpenConsole console) {
        this.console = console;
    }

    /// @param lv what is written to, and so much of it every five minutes
    void halfAnHourOfWriting(String lv, long bytes) {
        var now = Instant.now();
        for (var step = STEPS; step > 0; step--) {
            look();
            seen(now.minus(STEP.multipliedBy(step)));
            console.demo().world().write(GROUP, lv, bytes);
        }
        look();
    }

    void look() {
        console.engine().lookAgain(host());
    }

    private void seen(Instant then) {
        var inventory = console.engine().inventory;
        inventory.seen(host(), inventory.picture().sighting(host()).report().orElseThrow(), then);
    }

    private UUID host() {
        return console.engine().inventory.picture().hosts().getFirst().id();
    }
}
