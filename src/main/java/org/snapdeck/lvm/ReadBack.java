package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;

/// A volume group as it was found right after a command: its volumes, and what it has left. The group itself is
/// looked at only where the command failed, and the kernel only where it had to take up another size.
public record ReadBack(
        VolumeList volumes,
        Optional<VgSpace> space,
        Optional<VolumeGroup> group,
        boolean groupIsGone,
        KernelSizes kernel) {

    static ReadBack withoutGroup(VolumeList volumes) {
        return new ReadBack(volumes, Optional.empty(), Optional.empty(), true, KernelSizes.NONE);
    }

    static ReadBack of(VolumeList volumes, Optional<VgSpace> space, KernelSizes kernel) {
        return new ReadBack(volumes, space, Optional.empty(), false, kernel);
    }

    static ReadBack of(VolumeList volumes, VolumeGroup group, KernelSizes kernel) {
        return new ReadBack(volumes, Optional.of(group.space()), Optional.of(group), false, kernel);
    }

    /// Volumes whose writers hang: somebody stopped their device and did not let it go on.
    public List<LogicalVolume> suspended() {
        return volumes.all().stream().filter(LogicalVolume::isSuspended).toList();
    }
}
