package org.snapdeck.inventory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotSpace;
import org.snapdeck.lvm.SnapshotStore;

/// What a new volume can be made from: a snapshot, or another volume.
///
/// @param volume the volume itself, or the one that the snapshot is of
/// @param seen it on its host
/// @param imageMetadata of the image that it came from, if it is bootable
public record CopyOrigin(
        VolumeSource source, String name, Volume volume, LogicalVolume seen, Map<String, String> imageMetadata) {
    public CopyOrigin {
        imageMetadata = Map.copyOf(imageMetadata);
    }

    /// Nothing when it is gone, or was not seen on its host.
    public static Optional<CopyOrigin> of(VolumeSource source, Picture picture) {
        return switch (source) {
            case VolumeSource.FromSnapshot(UUID id) ->
                picture.snapshot(id)
                        .flatMap(snapshot -> picture.volume(snapshot.volumeId())
                                .flatMap(volume -> picture.seen(snapshot)
                                        .map(seen -> new CopyOrigin(
                                                source, snapshot.name(), volume, seen, snapshot.imageMetadata()))));
            case VolumeSource.FromVolume(UUID id) ->
                picture.volume(id)
                        .flatMap(volume -> picture.seen(volume)
                                .map(seen ->
                                        new CopyOrigin(source, volume.name(), volume, seen, volume.imageMetadata())));
        };
    }

    public boolean isSnapshot() {
        return source instanceof VolumeSource.FromSnapshot;
    }

    /// What there is to copy, and the least that a volume made from it can be.
    public ByteSize size() {
        return seen.deviceSize();
    }

    /// Whether the new volume shares what is there instead of copying it.
    public boolean isInstantIn(PoolName pool) {
        return seen.isThin() && pool.isThin() && volume.pool().equals(pool);
    }

    /// What a copy takes of the source's own group while it lasts: the store of the snapshot that is read.
    public Optional<SpaceNeed> spaceMeanwhile(Picture picture) {
        return isSnapshot() || seen.isThin()
                ? Optional.empty()
                : SpaceNeed.ofSnapshot(volume, new SnapshotStore.Sized(SnapshotSpace.enough(size())), picture);
    }
}
