package org.snapdeck.volumes;

import java.util.UUID;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.lvm.ByteSize;

/// What a person asked for in the dialog.
///
/// @param id of the volume to be, so that the dialog can show the very command that will run
public record CreateVolumeRequest(
        UUID id, UUID operationId, UUID projectId, String name, String description, ByteSize size, PoolName pool) {}
