package org.snapdeck.overview;

import java.util.List;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// A thin pool, and what its volumes and snapshots are promised all together.
///
/// @param promised what would be taken if all of them were written over
public record PoolUse(LogicalVolume pool, int volumes, ByteSize promised) {
    static PoolUse of(LogicalVolume pool, List<LogicalVolume> inGroup) {
        var inside = inGroup.stream()
                .filter(volume ->
                        volume.lineage().poolUuid().filter(pool.uuid()::equals).isPresent())
                .toList();
        var promised = inside.stream().map(LogicalVolume::size).reduce(ByteSize.NOTHING, ByteSize::plus);
        return new PoolUse(pool, inside.size(), promised);
    }

    /// How many times as much is promised as there is.
    double commitment() {
        return pool.size().bytes() == 0
                ? 0
                : (double) promised.bytes() / pool.size().bytes();
    }

    boolean isOvercommitted() {
        return promised.isMoreThan(pool.size());
    }
}
