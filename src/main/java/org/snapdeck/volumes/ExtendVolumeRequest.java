package org.snapdeck.volumes;

import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// What a person asked for in the dialog.
///
/// @param size what the volume shall have in the end
/// @param atRest whether it may be deactivated meanwhile
public record ExtendVolumeRequest(UUID operationId, UUID volumeId, ByteSize size, boolean atRest) {}
