package org.snapdeck.attachments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;

/// Remembers what was asked of it, and refuses when told to.
final class SampleDesk implements AttachmentDesk {
    final List<String> asked = new ArrayList<>();
    final Map<Attachment, Verdict> refusals = new HashMap<>();
    Optional<Verdict> refusal = Optional.empty();

    @Override
    public void record(UUID volumeId, String instance, String device, Optional<UUID> hostId) throws RequestRefused {
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        asked.add("record " + instance + " " + device
                + hostId.map(host -> " on " + host).orElse(""));
    }

    @Override
    public UUID remove(Attachment attachment) throws RequestRefused {
        RequestRefused.unlessAllowed(refusals.getOrDefault(attachment, Verdict.allowed()));
        RequestRefused.unlessAllowed(refusal.orElseGet(Verdict::allowed));
        asked.add("remove " + attachment.instance() + " " + attachment.device());
        return attachment.id();
    }
}
