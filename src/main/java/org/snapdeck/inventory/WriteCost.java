package org.snapdeck.inventory;

/// How often what is written for the first time is copied before: once for each thick snapshot of a volume, whoever
/// made it. Dead ones cost nothing any more, and thin ones never did.
public final class WriteCost {
    private WriteCost() {}

    public static int of(Volume volume, Picture picture) {
        return picture.seen(volume)
                .flatMap(seen -> picture.sighting(volume.pool().hostId())
                        .report()
                        .map(report -> report.volumes().snapshotsOf(seen.uuid()).stream()
                                .filter(snapshot -> snapshot.isThickSnapshot() && !snapshot.isInvalid())
                                .count()))
                .map(Math::toIntExact)
                .orElse(0);
    }
}
