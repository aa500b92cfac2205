package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.lvm.NewVolume;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;

/// What the journal keeps of a request for a volume.
///
/// @param thinPool the pool it lives in; empty for a thick volume
public record CreateVolumeOrder(UUID volumeId, LvPath path, ByteSize size, Optional<LvName> thinPool, Tags tags) {
    /// The same for the dialog that shows the command and for the request that has it run.
    public static CreateVolumeOrder of(CreateVolumeRequest wanted) {
        return new CreateVolumeOrder(
                wanted.id(),
                Volume.lvNameOf(wanted.id()).in(wanted.pool().group()),
                wanted.size(),
                wanted.pool().thinPool(),
                Tags.NONE
                        .with(Tag.OPERATION, wanted.operationId())
                        .with(Tag.ID, wanted.id())
                        .with(Tag.PROJECT, wanted.projectId())
                        .with(Tag.NAME, wanted.name()));
    }

    public NewVolume change() {
        return new NewVolume(path, size, thinPool, tags);
    }
}
