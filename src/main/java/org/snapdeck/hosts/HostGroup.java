package org.snapdeck.hosts;

import java.util.List;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VolumeGroup;

/// A volume group of a host with its thin pools.
///
/// @param volumes how many logical volumes people see in it, its pools not among them
public record HostGroup(VolumeGroup group, List<LogicalVolume> pools, int volumes) {
    public HostGroup {
        pools = List.copyOf(pools);
    }

    static List<HostGroup> of(HostReport report) {
        return report.groups().stream().map(group -> of(group, report)).toList();
    }

    private static HostGroup of(VolumeGroup group, HostReport report) {
        var inside = report.volumes().visibleIn(group).toList();
        var pools = inside.stream().filter(LogicalVolume::isThinPool).toList();
        return new HostGroup(group, pools, inside.size() - pools.size());
    }

    /// How much of the group is taken, as a fraction of one.
    public double used() {
        var size = group.size().bytes();
        return size == 0 ? 0 : 1 - (double) group.free().bytes() / size;
    }
}
