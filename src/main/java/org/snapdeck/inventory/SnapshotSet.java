package org.snapdeck.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Snapshots of several volumes of a host that were taken together; Cinder calls it a group snapshot.
///
/// @param members the snapshots that are left of it
/// @param taken how many snapshots it was taken with
/// @param skew how far apart they are at most; nothing where nobody heard it
/// @param stood how long instances stood still for them; nothing where none did, or nobody heard it
public record SnapshotSet(
        UUID id,
        UUID projectId,
        UUID hostId,
        String name,
        String description,
        List<UUID> members,
        int taken,
        Optional<Duration> skew,
        Optional<Duration> stood,
        Instant createdAt) {
    public SnapshotSet {
        members = List.copyOf(members);
    }
}
