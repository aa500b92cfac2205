package org.snapdeck.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.inventory.CopyRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.VolumeSource;

/// What a new volume can begin with: nothing, or what a snapshot or a volume holds.
public record SourceChoice(Optional<CopyOrigin> origin) {
    static final SourceChoice EMPTY = new SourceChoice(Optional.empty());

    /// Nothing first, then the snapshots and the volumes of the project that may be read now.
    static List<SourceChoice> all(UUID project, Picture picture) {
        var snapshots = picture.snapshots().stream()
                .filter(snapshot -> snapshot.projectId().equals(project))
                .<VolumeSource>map(snapshot -> new VolumeSource.FromSnapshot(snapshot.id()));
        var volumes = picture.volumes().stream()
                .filter(volume -> volume.projectId().equals(project))
                .<VolumeSource>map(volume -> new VolumeSource.FromVolume(volume.id()));
        var choices = new ArrayList<>(List.of(EMPTY));
        Stream.concat(snapshots, volumes)
                .filter(source -> CopyRules.explain(source, picture).isAllowed())
                .flatMap(source -> CopyOrigin.of(source, picture).stream())
                .forEach(origin -> choices.add(new SourceChoice(Optional.of(origin))));
        return List.copyOf(choices);
    }

    Optional<VolumeSource> source() {
        return origin.map(CopyOrigin::source);
    }
}
