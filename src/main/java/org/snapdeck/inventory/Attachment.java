package org.snapdeck.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The recorded fact that an instance uses a volume.
///
/// @param device what the instance calls the volume, such as `/dev/vdb`
/// @param hostId where the instance runs, if that was said; it need not be where the volume is
public record Attachment(
        UUID id, UUID volumeId, String instance, String device, Optional<UUID> hostId, Instant attachedAt) {
    private static final String FOLDER = "/dev/";

    /// How libvirt calls the device; empty where none was recorded.
    public String target() {
        return device.startsWith(FOLDER) ? device.substring(FOLDER.length()) : device;
    }
}
