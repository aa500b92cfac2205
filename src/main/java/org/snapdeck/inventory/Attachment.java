package org.snapdeck.inventory;

import java.time.Instant;
import java.util.UUID;

/// The recorded fact that an instance uses a volume.
///
/// @param device what the instance calls the volume, such as `/dev/vdb`
public record Attachment(UUID id, UUID volumeId, String instance, String device, Instant attachedAt) {}
