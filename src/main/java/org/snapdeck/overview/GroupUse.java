package org.snapdeck.overview;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VolumeGroup;

/// What the room of a volume group is committed to. What thin volumes are promised is not among it: that is a matter
/// of their pool.
///
/// @param volumes of thick volumes
/// @param stores of the copy-on-write stores of thick snapshots
/// @param pools of the data of thin pools
/// @param other of the metadata of pools, of mirrors, and of whatever else LVM keeps
public record GroupUse(
        VolumeGroup group, ByteSize volumes, ByteSize stores, ByteSize pools, ByteSize other, List<PoolUse> thin) {
    public GroupUse {
        thin = List.copyOf(thin);
    }

    /// @param fullness how full a thin pool is
    static List<GroupUse> all(HostReport report, Function<LogicalVolume, List<Fullness>> fullness) {
        return report.groups().stream()
                .map(group -> of(group, report, fullness))
                .toList();
    }

    private static GroupUse of(VolumeGroup group, HostReport report, Function<LogicalVolume, List<Fullness>> fullness) {
        var inside = report.volumes().visibleIn(group).toList();
        var stores = size(inside, LogicalVolume::isThickSnapshot);
        var pools = size(inside, LogicalVolume::isThinPool);
        var volumes = size(inside, volume -> !volume.isThickSnapshot() && !volume.isThinPool() && !volume.isThin());
        var told = stores.plus(pools).plus(volumes);
        var committed = group.size().minus(group.free());
        return new GroupUse(
                group,
                volumes,
                stores,
                pools,
                told.isMoreThan(committed) ? ByteSize.NOTHING : committed.minus(told),
                inside.stream()
                        .filter(LogicalVolume::isThinPool)
                        .map(pool -> PoolUse.of(pool, inside, fullness.apply(pool)))
                        .toList());
    }

    private static ByteSize size(List<LogicalVolume> volumes, Predicate<LogicalVolume> wanted) {
        return volumes.stream().filter(wanted).map(LogicalVolume::size).reduce(ByteSize.NOTHING, ByteSize::plus);
    }

    ByteSize committed() {
        return group.size().minus(group.free());
    }
}
