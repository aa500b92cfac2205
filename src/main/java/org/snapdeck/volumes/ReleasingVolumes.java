package org.snapdeck.volumes;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalKind;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;

/// The volumes that somebody wants to give out of the console's care, as the dialog names them.
final class ReleasingVolumes implements RemovalKind<Volume> {
    private final VolumeDesk desk;
    private final Words words;

    ReleasingVolumes(VolumeDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String key() {
        return "release-volume";
    }

    @Override
    public Course course() {
        return new Course("unmanaging", "unmanaged", false);
    }

    @Override
    public Optional<Volume> find(UUID id, Picture picture) {
        return picture.volume(id);
    }

    @Override
    public UUID hostOf(Volume volume) {
        return volume.pool().hostId();
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws Exception {
        return desk.requests().release(operationId, id);
    }

    @Override
    public Removable tell(Volume volume, Picture picture) {
        return new Removable(
                volume.id(),
                volume.name().isBlank() ? volume.id().toString() : volume.name(),
                place(volume, picture),
                command(volume, picture),
                words.reason(Rules.explain(VolumeAction.RELEASE, volume, picture)));
    }

    private String place(Volume volume, Picture picture) {
        var place = new VolumeWords(words).place(volume, picture);
        return picture.seen(volume).isEmpty() && picture.isAway(volume.pool())
                ? words.text(
                        "release-volume.place",
                        place,
                        picture.snapshotsOf(volume).size())
                : place;
    }

    /// The operation's id is not among the words of an lvchange.
    private static Optional<String> command(Volume volume, Picture picture) {
        return picture.seen(volume)
                .filter(seen -> seen.handle().isPresent())
                .map(seen -> ReleaseVolumeOrder.of(volume.id(), seen, volume.status()))
                .filter(ReleaseVolumeOrder::hasTags)
                .map(order -> order.change(UUID.randomUUID()).command().display());
    }
}
