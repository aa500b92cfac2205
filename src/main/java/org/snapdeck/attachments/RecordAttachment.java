package org.snapdeck.attachments;

import java.time.Instant;
import java.util.UUID;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.Action;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.AttachmentTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;

/// Writes down, or takes back, that an instance uses a volume. Nothing happens on a host.
public final class RecordAttachment implements AttachmentDesk {
    private static final int LONGEST = 255;

    private final Database database;
    private final Inventory inventory;

    public RecordAttachment(Database database, Inventory inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    /// Whether the instance and the device may be called so.
    public static Verdict explain(String instance, String device) {
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

    /// @param device what the instance calls the volume, such as `/dev/vdb`; may be empty
    /// @throws RequestRefused a rule says no; nothing was written
    @Override
    public void record(UUID volumeId, String instance, String device) throws RequestRefused {
        RequestRefused.unlessAllowed(explain(instance, device));
        var refusal = database.durable(handle -> {
            var picture = inventory.within(handle);
            var verdict = picture.volume(volumeId)
                    .map(volume -> Rules.explain(Action.RECORD_ATTACHMENT, volume, picture))
                    .orElseGet(() -> Verdict.refused("rule.volume.gone"));
            if (verdict.isAllowed()) {
                AttachmentTable.insert(
                        handle, new Attachment(UUID.randomUUID(), volumeId, instance.strip(), device, Instant.now()));
            }
            return verdict;
        });
        RequestRefused.unlessAllowed(refusal);
        inventory.rowsChanged();
    }

    @Override
    public void remove(Attachment attachment) {
        database.durable(handle -> AttachmentTable.delete(handle, attachment));
        inventory.rowsChanged();
    }
}
