package org.snapdeck.volumes;

import java.util.UUID;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Tags;

/// A logical volume that a person picked from what a host has. It keeps its own name there.
///
/// @param former tags of ours that it bears from an earlier time; they give way to new ones
public record AdoptVolumeRequest(
        UUID id,
        UUID operationId,
        UUID projectId,
        String name,
        LvHandle volume,
        Tags former,
        ByteSize size,
        PoolName pool) {}
