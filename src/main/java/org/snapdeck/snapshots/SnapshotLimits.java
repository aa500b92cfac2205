package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.Volume;

/// What a snapshot takes of its project's quota and of its volume group, for people.
record SnapshotLimits(Words words) {

    /// The quota alone.
    List<Limit> of(List<Volume> volumes, Picture picture) {
        return volumes.stream()
                .findFirst()
                .map(first -> QuotaNeed.ofSnapshots(first.projectId(), volumes, picture).stream()
                        .map(need -> Limit.of(need, words))
                        .toList())
                .orElse(List.of());
    }

    List<Limit> of(Volume volume, Optional<SpaceNeed> store, Picture picture) {
        var quotas = QuotaNeed.ofSnapshot(volume, picture).stream().map(need -> Limit.of(need, words));
        var group = volume.pool().group();
        var space = picture.sighting(volume.pool().hostId())
                .report()
                .flatMap(report -> report.group(group))
                .flatMap(whole -> store.map(
                        need -> Limit.of(need, whole.size(), words.text("space.title", group.text()), words)));
        return Stream.concat(quotas, space.stream()).toList();
    }
}
