package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.filling.Sample;
import org.snapdeck.filling.Series;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.Remark;

/// A row of the table of snapshots: the status is the row's own, and what was last read back from the host is
/// beside it.
///
/// @param host name of the storage host
/// @param seen what the host showed of it when it last answered
/// @param fullness of its store, as long as it has one and lives
/// @param rule that its store is enlarged by
/// @param samples how full its store was over time
/// @param set that it was taken with
public record SnapshotRow(
        Snapshot snapshot,
        Volume volume,
        String host,
        Optional<LogicalVolume> seen,
        List<Remark> remarks,
        Optional<Fullness> fullness,
        Optional<GrowthRule> rule,
        List<Sample> samples,
        Optional<SnapshotSet> set) {
    public SnapshotRow {
        remarks = List.copyOf(remarks);
        samples = List.copyOf(samples);
    }

    /// @param told the operation that it has to tell of
    static SnapshotRow of(Snapshot snapshot, Picture picture, Optional<Operation> told) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        return new SnapshotRow(
                snapshot,
                volume,
                picture.host(volume.pool().hostId()).map(StorageHost::name).orElse("?"),
                picture.seen(snapshot),
                Remark.of(snapshot, picture, told),
                Fullness.of(snapshot, picture),
                picture.growthRule(snapshot.id()),
                samples(snapshot, volume, picture),
                picture.setOf(snapshot.id()));
    }

    private static List<Sample> samples(Snapshot snapshot, Volume volume, Picture picture) {
        return snapshot.uuid()
                .map(uuid -> picture.history(new Series(volume.pool().hostId(), uuid, Content.STORE))
                        .samples())
                .orElse(List.of());
    }

    public UUID id() {
        return snapshot.id();
    }

    /// Cinder allows snapshots without a name; they are known by their id.
    public String name() {
        return snapshot.name().isBlank() ? snapshot.id().toString() : snapshot.name();
    }

    /// Likewise the volume it is of.
    public String volumeName() {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }

    public boolean isThin() {
        return volume.pool().isThin();
    }

    public boolean isDead() {
        return seen.map(LogicalVolume::isInvalid).orElse(false);
    }
}
