package org.snapdeck.volumes;

import java.util.UUID;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request to adopt a volume.
public record AdoptVolumeOrder(UUID volumeId, UUID operationId, LvHandle volume, Tags tags, Tags former) {
    public static AdoptVolumeOrder of(AdoptVolumeRequest wanted) {
        return new AdoptVolumeOrder(
                wanted.id(),
                wanted.operationId(),
                wanted.volume(),
                Tags.NONE
                        .with(Tag.OPERATION, wanted.operationId())
                        .with(Tag.ID, wanted.id())
                        .with(Tag.PROJECT, wanted.projectId())
                        .with(Tag.NAME, wanted.name()),
                wanted.former());
    }

    public Retagging change() {
        return new Retagging(volume, tags, former, operationId);
    }
}
