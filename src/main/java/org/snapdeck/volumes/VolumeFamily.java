package org.snapdeck.volumes;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.LogicalVolume;

/// Where a volume came from, and what came from it: its snapshots by time, with the volumes that were made from
/// each, and the volumes that were made from itself.
public record VolumeFamily(Optional<Parent> parent, List<Branch> snapshots, List<Volume> copies) {
    public VolumeFamily {
        snapshots = List.copyOf(snapshots);
        copies = List.copyOf(copies);
    }

    /// What a volume was made from, as far as that is still there.
    public record Parent(VolumeSource source, Optional<Snapshot> snapshot, Optional<Volume> volume) {}

    /// @param seen what its host shows of it
    /// @param below whether the host shows the volume's present data to stand on it, as after a thin revert
    /// @param volumes that were made from it
    public record Branch(Snapshot snapshot, Optional<LogicalVolume> seen, boolean below, List<Volume> volumes) {}

    static VolumeFamily of(Volume volume, Picture picture) {
        var branches = picture.snapshotsOf(volume).stream()
                .sorted(Comparator.comparing(Snapshot::createdAt))
                .map(snapshot -> new Branch(
                        snapshot,
                        picture.seen(snapshot),
                        standsOn(volume, snapshot, picture),
                        made(picture, from(VolumeSource.FromSnapshot.class, snapshot.id()))))
                .toList();
        return new VolumeFamily(
                volume.source().map(source -> parent(source, picture)),
                branches,
                made(picture, from(VolumeSource.FromVolume.class, volume.id())));
    }

    private static Parent parent(VolumeSource source, Picture picture) {
        var snapshot = source instanceof VolumeSource.FromSnapshot
                ? picture.snapshot(source.id())
                : Optional.<Snapshot>empty();
        var volume = snapshot.map(Snapshot::volumeId)
                .or(() -> source instanceof VolumeSource.FromVolume ? Optional.of(source.id()) : Optional.empty())
                .flatMap(picture::volume);
        return new Parent(source, snapshot, volume);
    }

    private static boolean standsOn(Volume volume, Snapshot snapshot, Picture picture) {
        return picture.seen(volume)
                .flatMap(seen -> seen.lineage().originUuid())
                .filter(origin -> snapshot.uuid().filter(origin::equals).isPresent())
                .isPresent();
    }

    private static Predicate<VolumeSource> from(Class<? extends VolumeSource> kind, UUID id) {
        return source -> kind.isInstance(source) && source.id().equals(id);
    }

    private static List<Volume> made(Picture picture, Predicate<VolumeSource> from) {
        return picture.volumes().stream()
                .filter(volume -> volume.source().filter(from).isPresent())
                .sorted(Comparator.comparing(Volume::createdAt))
                .toList();
    }
}
