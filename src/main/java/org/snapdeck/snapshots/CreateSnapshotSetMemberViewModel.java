package org.snapdeck.snapshots;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.fx.UseViewModel;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;

/// One of the volumes of a set, in its form.
final class CreateSnapshotSetMemberViewModel {
    private static final UseViewModel.Keys USE =
            new UseViewModel.Keys("create-snapshot.meaning.", "create-snapshot.acknowledge-first");

    private final UUID volumeId;
    private final UseViewModel use;
    private UUID id = UUID.randomUUID();

    CreateSnapshotSetMemberViewModel(Volume volume, Picture picture, Words words) {
        this.volumeId = volume.id();
        this.use = new UseViewModel(USE, words);
        use.begin(Optional.of(VolumeUse.of(volume, picture)));
    }

    Optional<Volume> volume(Picture picture) {
        return picture.volume(volumeId);
    }

    UseViewModel use() {
        return use;
    }

    /// Whether its users are those who were shown before.
    boolean see(Picture now) {
        return volume(now).map(volume -> use.see(VolumeUse.of(volume, now))).orElse(true);
    }

    /// Trying again is another snapshot.
    void renew() {
        id = UUID.randomUUID();
    }

    /// Nothing while it is not known.
    Optional<CreateSnapshotSetLine> line(Picture picture, CreateSnapshotMannerViewModel manner, Words words) {
        return volume(picture)
                .map(volume -> new CreateSnapshotSetLine(
                        volume.id(),
                        volume.name(),
                        VolumePlace.of(volume, picture, words),
                        use.linesProperty().get(),
                        manner.expected(VolumeUse.of(volume, picture)).word()));
    }

    /// Nothing while the host does not show the volume.
    Optional<CreateSnapshotOrder> order(UUID operationId, String set, Picture picture) {
        return volume(picture)
                .flatMap(volume -> picture.seen(volume)
                        .filter(seen -> seen.handle().isPresent())
                        .map(seen -> CreateSnapshotOrder.of(
                                wanted(operationId, set, volume),
                                volume,
                                seen,
                                VolumeUse.of(volume, picture).consistency())));
    }

    /// Its store can't overflow.
    CreateSnapshotRequest wanted(UUID operationId, String set, Volume volume) {
        return new CreateSnapshotRequest(
                id,
                operationId,
                volumeId,
                name(set, volume),
                "",
                Map.of(),
                Optional.empty(),
                use.agreement(),
                use.agreedOpens(),
                Optional.empty());
    }

    static String name(String set, Volume volume) {
        var name = (set + " · " + volume.name()).strip();
        if (name.length() <= Labels.LONGEST) {
            return name;
        }
        var cut = Character.isHighSurrogate(name.charAt(Labels.LONGEST - 1)) ? Labels.LONGEST - 1 : Labels.LONGEST;
        return name.substring(0, cut);
    }
}
