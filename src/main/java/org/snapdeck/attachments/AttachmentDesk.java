package org.snapdeck.attachments;

import java.util.UUID;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.RequestRefused;

/// Where attachments are written down and taken back. May be slow: it is asked in the background.
public interface AttachmentDesk {
    void record(UUID volumeId, String instance, String device) throws RequestRefused;

    /// @return what the journal knows it by
    UUID remove(Attachment attachment) throws RequestRefused;
}
