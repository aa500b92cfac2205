package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalDesk;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Action;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Removal;

/// The volumes that somebody wants to have deleted, as the dialog names them.
final class DeletingVolumes implements RemovalDesk {
    private final List<UUID> volumes;
    private final Supplier<Picture> picture;
    private final VolumeDesk desk;
    private final Words words;

    DeletingVolumes(List<UUID> volumes, Supplier<Picture> picture, VolumeDesk desk, Words words) {
        this.volumes = List.copyOf(volumes);
        this.picture = picture;
        this.desk = desk;
        this.words = words;
    }

    @Override
    public List<Removable> look() {
        return in(picture.get());
    }

    @Override
    public List<Removable> lookAgain() {
        var before = picture.get();
        var hosts = volumes.stream()
                .flatMap(id -> before.volume(id).stream())
                .map(volume -> volume.pool().hostId())
                .distinct()
                .toList();
        var now = before;
        for (var host : hosts) {
            now = desk.lookAgain().apply(host);
        }
        return in(now);
    }

    @Override
    public UUID request(UUID id) throws Exception {
        return desk.requests().delete(UUID.randomUUID(), id);
    }

    private List<Removable> in(Picture picture) {
        return volumes.stream()
                .flatMap(id -> picture.volume(id).stream())
                .map(volume -> removable(volume, picture))
                .toList();
    }

    private Removable removable(Volume volume, Picture picture) {
        return new Removable(
                volume.id(),
                volume.name().isBlank() ? volume.id().toString() : volume.name(),
                words.text(
                        "delete-volume.place",
                        volume.size(),
                        volume.lv().in(volume.pool().group()).text(),
                        picture.host(volume.pool().hostId())
                                .map(StorageHost::name)
                                .orElse("?")),
                command(volume, picture),
                words.reason(Rules.explain(Action.DELETE_VOLUME, volume, picture)));
    }

    /// The operation's id is not among the words of an lvremove.
    private static Optional<String> command(Volume volume, Picture picture) {
        return picture.seen(volume)
                .flatMap(LogicalVolume::handle)
                .map(handle -> Removal.ofVolume(handle, volume.id(), UUID.randomUUID())
                        .command()
                        .display());
    }
}
