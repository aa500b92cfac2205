package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotSpace;

/// What reverting a volume to a snapshot takes away, and what it leaves, by what the host shows.
///
/// @param newer snapshots taken after this one; they keep what they hold
/// @param changed what was written since and will be lost, at most; empty where LVM does not tell, as of thin ones
/// @param endangered other thick snapshots whose stores have no room for what the merge overwrites: they would be lost
public record RevertLoss(List<Snapshot> newer, Optional<ByteSize> changed, List<String> endangered) {
    private static final double PERCENT = 100;

    /// LVM tells percents with two digits.
    private static final double ROUNDING = 0.01;

    /// A chunk of a store's table of contents counts this many chunks of data.
    private static final long ENTRIES = 256;

    private static final ByteSize CHUNK = new ByteSize(4096);

    public RevertLoss {
        newer = List.copyOf(newer);
        endangered = List.copyOf(endangered);
    }

    public static RevertLoss of(Snapshot snapshot, Picture picture) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        var newer = picture.snapshotsOf(volume).stream()
                .filter(other -> other.createdAt().isAfter(snapshot.createdAt()))
                .toList();
        var changed =
                picture.seen(snapshot).filter(LogicalVolume::isThickSnapshot).map(RevertLoss::used);
        return new RevertLoss(
                newer,
                changed,
                changed.map(bytes -> endangered(snapshot, bytes, picture)).orElse(List.of()));
    }

    /// Every merged chunk is a write to the volume, which the other snapshots keep from being lost: each in its own
    /// store.
    private static List<String> endangered(Snapshot snapshot, ByteSize changed, Picture picture) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        var needed =
                changed.bytes() + changed.bytes() / ENTRIES + CHUNK.times(2).bytes();
        return picture.seen(volume).stream()
                .flatMap(seen -> picture.sighting(volume.pool().hostId()).report().stream()
                        .flatMap(report -> report.volumes().snapshotsOf(seen.uuid()).stream()))
                .filter(other -> other.isThickSnapshot() && !other.isInvalid())
                .filter(other -> snapshot.uuid().filter(other.uuid()::equals).isEmpty())
                .filter(other -> SnapshotSpace.enough(other.deviceSize()).isMoreThan(other.size()))
                .filter(other -> used(other).bytes() + needed > other.size().bytes())
                .map(other -> name(other, picture))
                .toList();
    }

    private static ByteSize used(LogicalVolume snapshot) {
        var percent = snapshot.shape().dataPercent().orElse(PERCENT);
        return percent == 0
                ? ByteSize.NOTHING
                : new ByteSize((long) Math.ceil(snapshot.size().bytes() * (percent + ROUNDING) / PERCENT));
    }

    private static String name(LogicalVolume seen, Picture picture) {
        return picture.snapshots().stream()
                .filter(snapshot -> snapshot.uuid().filter(seen.uuid()::equals).isPresent())
                .map(Snapshot::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(seen.name());
    }
}
