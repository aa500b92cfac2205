package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;

/// A volume group as it was found right after a command: its volumes, and what it has left. The group itself is
/// looked at only where the command failed.
public record ReadBack(VolumeList volumes, Optional<VgSpace> space, Optional<VolumeGroup> group, boolean groupIsGone) {

    static ReadBack withoutGroup(VolumeList volumes) {
        return new ReadBack(volumes, Optional.empty(), Optional.empty(), true);
    }

    static ReadBack of(VolumeList volumes, Optional<VgSpace> space) {
        return new ReadBack(volumes, space, Optional.empty(), false);
    }

    static ReadBack of(VolumeList volumes, VolumeGroup group) {
        return new ReadBack(volumes, Optional.of(group.space()), Optional.of(group), false);
    }

    /// Volumes whose writers hang: somebody stopped their device and did not let it go on.
    public List<LogicalVolume> suspended() {
        return volumes.all().stream().filter(LogicalVolume::isSuspended).toList();
    }
}
