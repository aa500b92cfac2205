package org.snapdeck.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.Grade;
import org.snapdeck.filling.Levels;
import org.snapdeck.filling.Series;
import org.snapdeck.filling.Trend;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// How full the store of a snapshot, or a thin pool, was when it was last seen, where it goes, and whether that is
/// too much.
///
/// @param name of the volume that fills up, as LVM knows it
/// @param size of all of it
/// @param bounded whether it can never overflow, however much is written
public record Fullness(
        Series series, String name, double percent, ByteSize size, Trend trend, boolean bounded, Grade grade) {

    /// Of the store of a thick snapshot. What is dead fills up no more.
    public static Optional<Fullness> of(Snapshot snapshot, Picture picture) {
        var bounded = isBounded(snapshot, picture);
        return picture.volume(snapshot.volumeId())
                .flatMap(volume -> picture.seen(snapshot)
                        .filter(seen -> seen.isThickSnapshot() && !seen.isInvalid())
                        .flatMap(seen -> of(
                                seen,
                                new Series(volume.pool().hostId(), seen.uuid(), Content.STORE),
                                bounded,
                                picture)));
    }

    private static boolean isBounded(Snapshot snapshot, Picture picture) {
        return picture.seen(snapshot)
                .flatMap(seen ->
                        ExtensionRules.largestStore(snapshot, picture).map(most -> !most.isMoreThan(seen.size())))
                .orElse(false);
    }

    /// Of the thin pool that a volume is in: its data, and its metadata.
    public static List<Fullness> ofPool(Volume volume, Picture picture) {
        return picture.thinPool(volume)
                .map(pool -> ofPool(volume.pool().hostId(), pool, picture))
                .orElse(List.of());
    }

    /// Of a thin pool: its data, and its metadata.
    public static List<Fullness> ofPool(UUID hostId, LogicalVolume pool, Picture picture) {
        return Stream.of(Content.DATA, Content.METADATA)
                .flatMap(content -> of(pool, new Series(hostId, pool.uuid(), content), false, picture).stream())
                .toList();
    }

    private static Optional<Fullness> of(LogicalVolume seen, Series series, boolean bounded, Picture picture) {
        var percent = percent(seen, series.content());
        if (percent.isEmpty()) {
            return Optional.empty();
        }
        var samples = picture.history(series).samples();
        var trend = picture.sighting(series.hostId()).isFresh() ? Trend.of(samples) : new Trend.Unknown();
        var full = percent.getAsDouble();
        return Optional.of(new Fullness(
                series,
                seen.name(),
                full,
                samples.isEmpty() ? seen.size() : samples.getLast().size(),
                trend,
                bounded,
                picture.levels()));
    }

    private Fullness(
            Series series, String name, double percent, ByteSize size, Trend trend, boolean bounded, Levels levels) {
        this(series, name, percent, size, trend, bounded, grade(percent, trend, bounded, levels, series.content()));
    }

    private static OptionalDouble percent(LogicalVolume seen, Content content) {
        return switch (content) {
            case STORE, DATA -> seen.shape().dataPercent();
            case METADATA -> seen.shape().metadataPercent();
        };
    }

    /// How bad it is by other levels.
    Grade grade(Levels levels) {
        return grade(percent, trend, bounded, levels, series.content());
    }

    private static Grade grade(double percent, Trend trend, boolean bounded, Levels levels, Content content) {
        if (bounded) {
            return Grade.FINE;
        }
        var soon = trend instanceof Trend.Filling(var _, var left) && left.compareTo(levels.untilFull()) < 0;
        return levels.of(content).of(percent).or(soon ? Grade.WARNING : Grade.FINE);
    }

    /// How soon nothing is left; nothing where nobody can tell, and where that never comes.
    public Optional<Duration> left() {
        return trend instanceof Trend.Filling(var _, var left) && !bounded ? Optional.of(left) : Optional.empty();
    }
}
