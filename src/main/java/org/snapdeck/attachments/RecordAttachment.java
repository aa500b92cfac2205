package org.snapdeck.attachments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.AttachmentTable;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Writes down, or takes back, that an instance uses a volume. Nothing happens on a host, but the journal tells
/// who said so, and when.
public final class RecordAttachment implements AttachmentDesk {
    public static final String RECORD = "record-attachment";
    public static final String REMOVE = "remove-attachment";

    /// The rule that refuses to take back what is not recorded any more.
    static final String GONE = "rule.detach.gone";

    private static final int LONGEST = 255;

    private final Operations operations;

    public RecordAttachment(Operations operations) {
        this.operations = operations;
    }

    /// Whether the instance and the device may be called so, and are not recorded already.
    static Verdict explain(UUID volumeId, String instance, String device, Picture picture) {
        return named(instance, device).andThen(() -> isNew(volumeId, instance, device, picture));
    }

    private static Verdict named(String instance, String device) {
        if (instance.isBlank()) {
            return Verdict.refused("rule.attach.instance-missing");
        }
        if (instance.length() > LONGEST || device.length() > LONGEST) {
            return Verdict.refused("rule.text.too-long", LONGEST);
        }
        return device.isEmpty() || device.matches("/dev/[A-Za-z0-9/_.-]+")
                ? Verdict.allowed()
                : Verdict.refused("rule.attach.device", device);
    }

    private static Verdict isKnown(Optional<UUID> hostId, Picture picture) {
        return hostId.isEmpty() || hostId.flatMap(picture::host).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.attach.host-gone");
    }

    /// An instance has a volume once, and one volume behind each of its devices.
    private static Verdict isNew(UUID volumeId, String instance, String device, Picture picture) {
        for (var volume : picture.volumes()) {
            for (var known : picture.attachmentsOf(volume)) {
                if (!known.instance().equals(instance)) {
                    continue;
                }
                if (volume.id().equals(volumeId)) {
                    return Verdict.refused("rule.attach.twice", volume.name(), instance);
                }
                if (!device.isEmpty() && known.device().equals(device)) {
                    return Verdict.refused("rule.attach.device-taken", instance, device, volume.name());
                }
            }
        }
        return Verdict.allowed();
    }

    /// @param device what the instance calls the volume, such as `/dev/vdb`; may be empty
    /// @throws RequestRefused a rule says no; nothing was written
    @Override
    public void record(UUID volumeId, String instance, String device, Optional<UUID> hostId) throws RequestRefused {
        var name = instance.strip();
        operations.note(picture -> {
            var volume = volume(volumeId, picture);
            RequestRefused.unlessAllowed(Rules.explain(VolumeAction.RECORD_ATTACHMENT, volume, picture)
                    .andThen(() -> explain(volumeId, name, device, picture))
                    .andThen(() -> isKnown(hostId, picture)));
            var attachment = new Attachment(UUID.randomUUID(), volumeId, name, device, hostId, Instant.now());
            return noted(RECORD, volume, attachment, handle -> AttachmentTable.insert(handle, attachment));
        });
    }

    /// @throws RequestRefused somebody else took it back already, or the volume is gone
    @Override
    public UUID remove(Attachment attachment) throws RequestRefused {
        return operations.note(picture -> {
            var volume = volume(attachment.volumeId(), picture);
            if (picture.attachmentsOf(volume).stream()
                    .noneMatch(known -> known.id().equals(attachment.id()))) {
                throw new RequestRefused(Verdict.refusal(GONE, volume.name()));
            }
            return noted(REMOVE, volume, attachment, handle -> AttachmentTable.delete(handle, attachment));
        });
    }

    private static Volume volume(UUID id, Picture picture) throws RequestRefused {
        return picture.volume(id).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.volume.gone")));
    }

    private static NotedChange noted(String kind, Volume volume, Attachment attachment, Consumer<Handle> rows) {
        var operation = new NewOperation(
                UUID.randomUUID(),
                kind,
                volume.projectId(),
                volume.pool().hostId(),
                volume.id(),
                volume.name(),
                RequestText.of(attachment));
        return new NotedChange(operation, rows);
    }
}
