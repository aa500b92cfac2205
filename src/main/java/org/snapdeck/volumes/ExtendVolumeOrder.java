package org.snapdeck.volumes;

import java.util.List;
import java.util.UUID;
import org.snapdeck.inventory.ExtensionRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Extension;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;

/// What the journal keeps of a request to extend a volume.
///
/// @param snapshots those that are deactivated with it, where it has to be
public record ExtendVolumeOrder(
        UUID volumeId, LvHandle volume, ByteSize size, boolean atRest, List<LvHandle> snapshots) {
    public ExtendVolumeOrder {
        snapshots = List.copyOf(snapshots);
    }

    /// The same for the dialog that shows the commands and for the request that has them run.
    public static ExtendVolumeOrder of(ExtendVolumeRequest wanted, Volume volume, LvHandle handle, Picture picture) {
        var rests = ExtensionRules.needsRest(volume, picture);
        var snapshots = rests ? ExtensionRules.resting(volume, picture) : List.<LogicalVolume>of();
        return new ExtendVolumeOrder(
                volume.id(),
                handle,
                ExtensionRules.roundedUp(volume, wanted.size(), picture),
                rests,
                snapshots.stream()
                        .flatMap(snapshot -> snapshot.handle().stream())
                        .toList());
    }

    public Extension change(UUID operationId) {
        return atRest
                ? Extension.atRest(volume, size, snapshots, operationId)
                : Extension.inPlace(volume, size, operationId);
    }
}
