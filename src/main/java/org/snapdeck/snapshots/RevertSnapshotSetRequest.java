package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;

/// What a person asked for in the dialog.
///
/// @param safety the set of what the volumes hold now, which is taken first; empty when nobody wants one
public record RevertSnapshotSetRequest(UUID operationId, UUID setId, Optional<CreateSnapshotSetRequest> safety) {}
