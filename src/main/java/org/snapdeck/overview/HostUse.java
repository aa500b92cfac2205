package org.snapdeck.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;

/// The volume groups of a host, as they were when it last answered.
///
/// @param seenAt when that was; nothing when it never did
/// @param fresh whether it still answers
public record HostUse(StorageHost host, Optional<Instant> seenAt, boolean fresh, List<GroupUse> groups) {
    public HostUse {
        groups = List.copyOf(groups);
    }

    static List<HostUse> all(Picture picture) {
        return picture.hosts().stream().map(host -> of(host, picture)).toList();
    }

    private static HostUse of(StorageHost host, Picture picture) {
        var sighting = picture.sighting(host.id());
        return new HostUse(
                host,
                sighting.seenAt(),
                sighting.isFresh(),
                sighting.report()
                        .map(report -> GroupUse.all(report, pool -> Fullness.ofPool(host.id(), pool, picture)))
                        .orElse(List.of()));
    }
}
