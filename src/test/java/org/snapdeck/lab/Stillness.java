package org.snapdeck.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Watches the writer in an instance, by what it acknowledges and by the lab host's clock.
public final class Stillness implements AutoCloseable {
    private final LabHost.Held watcher;

    Stillness(LabHost.Held watcher) {
        this.watcher = watcher;
    }

    /// Ends the watch.
    public Longest longest() {
        try {
            watcher.process().getOutputStream().close();
            var words = watcher.process().inputReader().readLine().split(" ");
            return new Longest(Duration.ofMillis(Long.parseLong(words[0])), Long.parseLong(words[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        watcher.close();
    }

    /// The longest time in which nothing was acknowledged.
    ///
    /// @param after the last record before it
    public record Longest(Duration time, long after) {}
}
