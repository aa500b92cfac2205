package org.snapdeck.attachments;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.RequestRefused;

/// Where attachments are written down and taken back. May be slow: it is asked in the background.
public interface AttachmentDesk {
    /// @param hostId where the instance runs; nothing where nobody said so
    void record(UUID volumeId, String instance, String device, Optional<UUID> hostId) throws RequestRefused;

    default void record(UUID volumeId, String instance, String device) throws RequestRefused {
        record(volumeId, instance, device, Optional.empty());
    }

    /// @return what the journal knows it by
    UUID remove(Attachment attachment) throws RequestRefused;
}
