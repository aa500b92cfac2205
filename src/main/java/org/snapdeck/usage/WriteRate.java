package org.snapdeck.usage;

import java.time.Duration;

/// How much was written in a second, between the look at a moment of the host's clock and the one before.
public record WriteRate(Duration at, double bytes, double writes) {

    static WriteRate between(WriteLook.Counted before, WriteLook.Counted after) {
        var seconds = after.at().minus(before.at()).toMillis() / 1000.0;
        return new WriteRate(
                after.at(), (after.bytes() - before.bytes()) / seconds, (after.writes() - before.writes()) / seconds);
    }
}
