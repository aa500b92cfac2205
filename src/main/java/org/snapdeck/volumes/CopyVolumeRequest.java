package org.snapdeck.volumes;

import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.CopyPlan;

/// A request for a volume that begins with what something else holds.
///
/// @param wanted the volume
/// @param agreed the use of the source that the person was told of
public record CopyVolumeRequest(
        CreateVolumeRequest wanted, VolumeSource source, CopyPlan.Manner manner, Agreed agreed) {

    /// @param use as [org.snapdeck.inventory.VolumeUse#summary] has it
    /// @param opens how often its device was open
    public record Agreed(String use, int opens) {
        public static final Agreed UNUSED = new Agreed("", 0);
    }
}
