package org.snapdeck.lvm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.snapdeck.usage.DeviceContents;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.UseEvidence;

/// All that one look at a host showed. `observedAt` is when the look began, by the console's clock.
public record HostReport(VolumeList volumes, List<VolumeGroup> groups, UseEvidence evidence, Instant observedAt) {

    public HostReport {
        groups = List.copyOf(groups);
    }

    /// Who uses a volume of it.
    public DeviceUse use(LogicalVolume volume) {
        return DeviceUse.of(volume.device(), evidence, observedAt);
    }

    /// What lies on a volume of it.
    public DeviceContents contents(LogicalVolume volume) {
        return DeviceContents.of(volume.device(), evidence);
    }

    /// The group of that name; nothing when two have it, since no command could tell them apart.
    public Optional<VolumeGroup> group(VgName name) {
        var named = groups.stream().filter(group -> group.name().equals(name)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
