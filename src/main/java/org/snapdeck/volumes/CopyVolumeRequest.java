package org.snapdeck.volumes;

import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.CopyPlan;

/// A request for a volume that begins with what something else holds.
///
/// @param wanted the volume
public record CopyVolumeRequest(CreateVolumeRequest wanted, VolumeSource source, CopyPlan.Manner manner) {}
