package org.snapdeck.overview;

import java.util.List;
import java.util.Optional;
import org.snapdeck.filling.Content;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// A thin pool, and what its volumes and snapshots are promised all together.
///
/// @param promised what would be taken if all of them were written over
/// @param fullness of its data and of its metadata, as far as LVM tells it
public record PoolUse(LogicalVolume pool, int volumes, ByteSize promised, List<Fullness> fullness) {
    public PoolUse {
        fullness = List.copyOf(fullness);
    }

    static PoolUse of(LogicalVolume pool, List<LogicalVolume> inGroup, List<Fullness> fullness) {
        var inside = inGroup.stream()
                .filter(volume ->
                        volume.lineage().poolUuid().filter(pool.uuid()::equals).isPresent())
                .toList();
        var promised = inside.stream().map(LogicalVolume::size).reduce(ByteSize.NOTHING, ByteSize::plus);
        return new PoolUse(pool, inside.size(), promised, fullness);
    }

    Optional<Fullness> fullness(Content content) {
        return fullness.stream()
                .filter(full -> full.series().content() == content)
                .findFirst();
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
