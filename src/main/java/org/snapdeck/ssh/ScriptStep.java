package org.snapdeck.ssh;

import java.time.Duration;
import java.util.List;

/// One command of a script: what it was, how it ended, what it printed, how long it took on the host's own
/// clock.
///
/// Bytes that are no UTF-8 appear as U+FFFD.
public record ScriptStep(String title, List<String> words, int exit, String out, String err, Duration time) {

    public ScriptStep {
        words = List.copyOf(words);
    }

    public boolean succeeded() {
        return exit == 0;
    }
}
