package org.snapdeck.snapshots;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Hold;

/// What a person asked for in the dialog.
///
/// @param id of the snapshot to be, so that the dialog can show the very command that will run
/// @param operationId likewise
/// @param store size of the copy-on-write store; empty for one that can't overflow, and for thin volumes, which
/// have none
/// @param acknowledged who used the volume when the person agreed, as
/// [org.snapdeck.inventory.VolumeUse#summary] puts it;
///     empty when nobody did
/// @param acknowledgedOpens how often the device was open then
/// @param hold who stands still meanwhile; empty to take it as things are
public record CreateSnapshotRequest(
        UUID id,
        UUID operationId,
        UUID volumeId,
        String name,
        String description,
        Map<String, String> metadata,
        Optional<ByteSize> store,
        String acknowledged,
        int acknowledgedOpens,
        Optional<Hold> hold) {
    public CreateSnapshotRequest {
        metadata = Map.copyOf(metadata);
    }
}
