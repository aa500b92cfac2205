package org.snapdeck.inventory;

import java.util.List;
import java.util.UUID;

/// Usage is counted from the rows, never kept as a number of its own, so it can't drift.
final class QuotaCount {
    private QuotaCount() {}

    static QuotaUse of(List<Volume> volumes, List<Snapshot> snapshots, UUID projectId) {
        var ownVolumes = volumes.stream()
                .filter(volume -> volume.projectId().equals(projectId) && !volume.isEmptyHusk())
                .toList();
        var ownSnapshots = snapshots.stream()
                .filter(snapshot -> snapshot.projectId().equals(projectId) && !snapshot.isEmptyHusk())
                .toList();
        var gigabytes = ownVolumes.stream()
                        .mapToLong(volume -> volume.size().gibRoundedUp())
                        .sum()
                + ownSnapshots.stream()
                        .mapToLong(snapshot -> snapshot.size().gibRoundedUp())
                        .sum();
        return new QuotaUse(ownVolumes.size(), ownSnapshots.size(), Math.toIntExact(gigabytes));
    }
}
