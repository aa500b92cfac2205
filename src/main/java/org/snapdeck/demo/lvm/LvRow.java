package org.snapdeck.demo.lvm;

import java.util.Optional;

/// A line of `lvs`: a volume, its group, and what the kernel knows of both.
record LvRow(VolumeGroup group, LogicalVolume volume, KernelFacts facts, Optional<Device> device) {

    static final String UNKNOWN = "unknown";

    boolean isActive() {
        return facts.isActive(group, volume);
    }

    boolean isThickSnapshot() {
        return volume.layout() instanceof Layout.ThickSnapshot;
    }

    boolean isThickOrigin() {
        return !group.snapshotsOf(volume).isEmpty();
    }

    boolean isInvalid() {
        return facts.store(volume).invalid();
    }

    PoolFill poolFill() {
        return PoolFill.of(group, volume, facts);
    }

    /// A pool counts as open when volumes use it, and its parts are open as long as it is.
    boolean isOpen() {
        return switch (volume.layout()) {
            case Layout.PoolData _, Layout.PoolMetadata _ -> true;
            case Layout.ThinPool _ -> !group.volumesIn(volume).isEmpty();
            case Layout.Linear _, Layout.ThickSnapshot _, Layout.ThinVolume _, Layout.PoolSpare _ ->
                facts.openCount(volume) > 0;
        };
    }

    /// What is known only while the volume is active.
    Optional<Boolean> whileActive(boolean value) {
        return isActive() ? Optional.of(value) : Optional.empty();
    }
}
