package org.snapdeck.lvm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that one look at a host showed. `observedAt` is when the look began, by the console's clock.
public record HostReport(VolumeList volumes, List<VolumeGroup> groups, UseEvidence evidence, Instant observedAt) {

    public HostReport {
        groups = List.copyOf(groups);
    }

    public Optional<VolumeGroup> group(VgName name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }
}
