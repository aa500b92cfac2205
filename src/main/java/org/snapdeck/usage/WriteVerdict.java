package org.snapdeck.usage;

import java.time.Duration;

/// Whether a device is quiet, in one plain word, as long as the host answers. Not known is never quiet.
public sealed interface WriteVerdict {

    /// Longer than a host takes to write out what its filesystem keeps back.
    Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /// The first two looks are not there yet.
    record Unknown() implements WriteVerdict {}

    /// The kernel has no such device, so that nobody writes to it.
    record Away() implements WriteVerdict {}

    record Writing(double bytesInSecond) implements WriteVerdict {}

    /// Nothing now, but not long ago.
    record Written(Duration ago) implements WriteVerdict {}

    /// Nothing was written as long as it was looked at.
    record Quiet(Duration time) implements WriteVerdict {}

    static WriteVerdict of(WriteHistory history) {
        if (history.isAway()) {
            return new Away();
        }
        if (history.now().isEmpty()) {
            return new Unknown();
        }
        var quiet = history.quiet();
        if (quiet.isZero()) {
            return new Writing(history.now().get().bytes());
        }
        return history.wasWritten() && quiet.compareTo(LONG_ENOUGH) < 0 ? new Written(quiet) : new Quiet(quiet);
    }
}
