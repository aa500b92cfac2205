package org.snapdeck.inventory;

import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// Usage is counted from the rows, never kept as a number of its own, so it can't drift.
final class QuotaCount {
    private QuotaCount() {}

    /// @param snapshotsCount whether snapshots take of the gigabytes
    static QuotaUse of(Rows rows, UUID projectId, boolean snapshotsCount) {
        var ownVolumes = rows.volumes().stream()
                .filter(volume -> volume.projectId().equals(projectId) && !volume.isEmptyHusk())
                .toList();
        var ownSnapshots = rows.snapshots().stream()
                .filter(snapshot -> snapshot.projectId().equals(projectId) && !snapshot.isEmptyHusk())
                .toList();
        var ofVolumes =
                ownVolumes.stream().mapToLong(volume -> size(volume, rows).gibRoundedUp());
        var ofSnapshots = ownSnapshots.stream()
                .filter(_ -> snapshotsCount)
                .mapToLong(snapshot -> snapshot.size().gibRoundedUp());
        return new QuotaUse(
                ownVolumes.size(),
                ownSnapshots.size(),
                Math.toIntExact(ofVolumes.sum()),
                Math.toIntExact(ofSnapshots.sum()));
    }

    /// What is being extended already takes what it is going to be.
    private static ByteSize size(Volume volume, Rows rows) {
        var promised = rows.promised().getOrDefault(volume.id(), ByteSize.NOTHING);
        return promised.isMoreThan(volume.size()) ? promised : volume.size();
    }
}
