package org.snapdeck.snapshots;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What a request to revert a set, and the set that is taken before it, will be known by.
record RevertSnapshotSetIds(UUID operation, UUID safety, UUID safetyOperation) {
    static RevertSnapshotSetIds random() {
        return new RevertSnapshotSetIds(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /// The safety snapshot of a volume; the same as long as the request is.
    UUID of(UUID volume) {
        return UUID.nameUUIDFromBytes((safety + " " + volume).getBytes(StandardCharsets.UTF_8));
    }
}
