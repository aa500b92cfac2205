package org.snapdeck.app;

import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.snapdeck.attachments.RecordAttachmentController;
import org.snapdeck.attachments.RemoveAttachmentController;
import org.snapdeck.attachments.RemovingAttachments;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RemovalQuestion;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.Picture;
import org.snapdeck.volumes.VolumeDoors;

/// The dialogs in which people write down who uses volumes, and take that back.
final class AttachmentDialogs {
    private final Kit kit;
    private final Engine engine;
    private final Tracking<UUID> tracking;

    AttachmentDialogs(Kit kit, Engine engine, Tracking<UUID> tracking) {
        this.kit = kit;
        this.engine = engine;
        this.tracking = tracking;
    }

    VolumeDoors.Attachments doors(ObservableValue<Picture> picture) {
        return new VolumeDoors.Attachments(
                volume -> new RecordAttachmentController(kit, volume, picture, engine.attachments).open(),
                volumes -> remove(volumes, picture));
    }

    /// Of one volume, each record can be chosen; of several, all are taken back.
    private void remove(List<UUID> volumes, ObservableValue<Picture> picture) {
        var now = engine.inventory.picture();
        if (volumes.size() == 1) {
            new RemoveAttachmentController(kit, volumes.getFirst(), now, engine.attachments).open();
            return;
        }
        var removing = new RemovingAttachments(engine.inventory::picture, engine.attachments, kit.words());
        new RemovalQuestion<>(kit, removing, picture, engine::lookAgain, tracking)
                .ask(RemovingAttachments.of(volumes, now));
    }
}
