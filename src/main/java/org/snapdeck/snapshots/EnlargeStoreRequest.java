package org.snapdeck.snapshots;

import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// What a person asked for in the dialog.
///
/// @param size what the store shall have in the end
public record EnlargeStoreRequest(UUID operationId, UUID snapshotId, ByteSize size) {}
