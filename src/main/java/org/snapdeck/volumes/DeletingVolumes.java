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

/// The volumes that somebody wants to have deleted, as the dialog names them.
final class DeletingVolumes implements RemovalKind<Volume> {
    private final VolumeDesk desk;
    private final Words words;

    DeletingVolumes(VolumeDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @Override
    public String key() {
        return "delete-volume";
    }

    @Override
    public Course course() {
        return Course.DELETION;
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
        return desk.requests().delete(operationId, id);
    }

    @Override
    public Removable tell(Volume volume, Picture picture) {
        return new Removable(
                volume.id(),
                volume.name().isBlank() ? volume.id().toString() : volume.name(),
                new VolumeWords(words).place(volume, picture),
                command(volume, picture),
                words.reason(Rules.explain(VolumeAction.DELETE, volume, picture)));
    }

    /// The operation's id is not among the words of an lvremove.
    private static Optional<String> command(Volume volume, Picture picture) {
        return DeleteVolumeOrder.of(volume, picture)
                .removal(UUID.randomUUID())
                .map(removal -> removal.command().display());
    }
}
