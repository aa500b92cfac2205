package org.snapdeck.filling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.snapdeck.lvm.ByteSize;

/// How full something was at one moment. It is told in bytes: when the whole is enlarged its share drops, but
/// nothing of it was given back.
public record Sample(Instant at, ByteSize used, ByteSize size) {

    /// The database keeps milliseconds.
    public Sample {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /// @param percent as LVM tells it, which may be more than there is
    public static Sample of(Instant at, double percent, ByteSize size) {
        var share = Math.clamp(percent / 100, 0, 1);
        return new Sample(at, new ByteSize(Math.round(size.bytes() * share)), size);
    }

    /// Of one, how much is used.
    public double share() {
        return size.bytes() == 0 ? 0 : (double) used.bytes() / size.bytes();
    }

    boolean showsTheSameAs(Sample other) {
        return used.equals(other.used) && size.equals(other.size);
    }
}
