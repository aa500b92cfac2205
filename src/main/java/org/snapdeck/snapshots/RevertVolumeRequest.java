package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;

/// What a person asked for in the dialog.
///
/// @param safety the snapshot of what the volume holds now, which is taken first; empty when nobody wants one
public record RevertVolumeRequest(UUID operationId, UUID snapshotId, Optional<CreateSnapshotRequest> safety) {}
