package org.snapdeck.hosts;

import java.util.List;
import java.util.UUID;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Tag;
import org.snapdeck.usage.DeviceUse;

/// A logical volume that is on a host and nobody's here.
///
/// @param adoptable whether it may be adopted
/// @param isFree whether it is known that nobody uses it
/// @param use who uses it
public record Stray(LogicalVolume volume, Verdict adoptable, boolean isFree, List<UseLine> use) {
    public Stray {
        use = List.copyOf(use);
    }

    static List<Stray> of(UUID hostId, Picture picture) {
        return picture.sighting(hostId).report().stream()
                .flatMap(report -> Adoption.candidates(hostId, picture).stream()
                        .map(volume -> of(volume, Adoption.explain(volume, hostId, picture), report.use(volume))))
                .toList();
    }

    private static Stray of(LogicalVolume volume, Verdict adoptable, DeviceUse use) {
        return new Stray(volume, adoptable, use.isKnown() && !use.isUsed(), UseLine.of(VolumeUse.observed(use)));
    }

    /// `group/name`, as LVM's commands take it.
    String path() {
        return volume.group() + "/" + volume.name();
    }

    /// What it was called when it was ours before, or what the host calls it.
    String suggestedName() {
        return volume.tags().value(Tag.NAME).filter(name -> !name.isBlank()).orElse(volume.name());
    }

    boolean wasOurs() {
        return volume.tags().areOurs();
    }
}
