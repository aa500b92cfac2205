package org.snapdeck.inventory;

import java.time.Instant;
import java.util.Optional;
import org.snapdeck.lvm.HostReport;

/// What was last seen of a host.
///
/// @param report what it said when it last answered
/// @param seenAt when that was
/// @param failure why it does not answer now, or not with a report
public record Sighting(Optional<HostReport> report, Optional<Instant> seenAt, Optional<Exception> failure) {
    /// Not yet looked at.
    public static final Sighting NONE = new Sighting(Optional.empty(), Optional.empty(), Optional.empty());

    Sighting answered(HostReport now, Instant at) {
        return new Sighting(Optional.of(now), Optional.of(at), Optional.empty());
    }

    Sighting silent(Exception why) {
        return new Sighting(report, seenAt, Optional.of(why));
    }

    /// Whether the report is what the host says now.
    public boolean isFresh() {
        return report.isPresent() && failure.isEmpty();
    }
}
