package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// All rows that are not deleted, as one read of the database saw them.
///
/// @param promised what volumes get that are being extended
/// @param underWay the volumes, snapshots and hosts that an operation is about which has not ended yet
/// @param going what goes on by itself with some of the volumes
/// @param looks the snapshots that somebody looks into, and since when
/// @param watching what people want to be done when something fills up
record Rows(
        List<Project> projects,
        Map<UUID, Quota> quotas,
        List<StorageHost> hosts,
        List<Volume> volumes,
        List<Snapshot> snapshots,
        List<SnapshotSet> sets,
        List<Attachment> attachments,
        Map<UUID, ByteSize> promised,
        Set<UUID> underWay,
        Map<UUID, Going> going,
        Map<UUID, Instant> looks,
        Watching watching) {
    static final Rows NONE = new Rows(
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Set.of(),
            Map.of(),
            Map.of(),
            Watching.DEFAULT);

    static Instant changedAt(ResultSet row) throws SQLException {
        var updated = row.getTimestamp("updated_at");
        return (updated == null ? row.getTimestamp("created_at") : updated).toInstant();
    }
}
