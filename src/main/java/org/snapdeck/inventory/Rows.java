package org.snapdeck.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All rows that are not deleted, as one read of the database saw them.
record Rows(
        List<Project> projects,
        Map<UUID, Quota> quotas,
        List<StorageHost> hosts,
        List<Volume> volumes,
        List<Snapshot> snapshots,
        List<Attachment> attachments) {
    static final Rows NONE = new Rows(List.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
}
