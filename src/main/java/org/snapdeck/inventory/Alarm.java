package org.snapdeck.inventory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.Grade;
import org.snapdeck.filling.Levels;
import org.snapdeck.lvm.LogicalVolume;

/// Something that somebody has to look at before it is too late, or that it is too late for.
///
/// @param row the snapshot; of a pool, its host
/// @param about what fills up; the same as long as it is the same thing
/// @param why something that should have been done by rule can't be
/// @param of the volume that the snapshot is of; of a pool, its group
public record Alarm(
        Kind kind,
        Grade grade,
        UUID row,
        String about,
        String name,
        String of,
        double percent,
        Optional<Duration> left,
        Optional<Verdict.Refused> why) {

    public enum Kind {
        STORE,
        DATA,
        METADATA,
        /// A store that its rule can't enlarge.
        GROWTH,
        /// A snapshot whose store has overflowed: nothing can be saved any more.
        DEAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Content content) {
            return valueOf(content.name());
        }
    }

    private static final Comparator<Alarm> URGENCY = Comparator.comparing((Alarm alarm) -> alarm.kind == Kind.DEAD)
            .thenComparing(Comparator.comparing(Alarm::grade).reversed())
            .thenComparing(alarm -> alarm.left.orElse(Duration.ofDays(100_000)))
            .thenComparing(Comparator.comparing(Alarm::percent).reversed())
            .thenComparing(Alarm::name);

    /// The most urgent first: what is dead can wait.
    public static List<Alarm> all(Picture picture) {
        return all(picture, picture.levels());
    }

    static List<Alarm> all(Picture picture, Levels levels) {
        var snapshots = picture.snapshots().stream().flatMap(snapshot -> of(snapshot, picture, levels).stream());
        var pools = picture.volumes().stream()
                .flatMap(volume -> Fullness.ofPool(volume, picture).stream()
                        .filter(full -> full.grade(levels) != Grade.FINE)
                        .map(full -> ofPool(full, volume, levels)))
                .distinct();
        return Stream.concat(snapshots, pools).sorted(URGENCY).toList();
    }

    private static Optional<Alarm> of(Snapshot snapshot, Picture picture, Levels levels) {
        var of = picture.volume(snapshot.volumeId()).map(Volume::name).orElse("");
        var dead = picture.seen(snapshot).filter(LogicalVolume::isInvalid);
        if (dead.isPresent()) {
            return Optional.of(new Alarm(
                    Kind.DEAD,
                    Grade.CRITICAL,
                    snapshot.id(),
                    dead.get().uuid().text(),
                    snapshot.name(),
                    of,
                    100,
                    Optional.empty(),
                    Optional.empty()));
        }
        if (StoreGrowth.of(snapshot, picture) instanceof StoreGrowth.Stuck(var why)) {
            return Fullness.of(snapshot, picture)
                    .map(full -> new Alarm(
                            Kind.GROWTH,
                            full.grade(levels).or(Grade.WARNING),
                            snapshot.id(),
                            full.series().volume().text(),
                            snapshot.name(),
                            of,
                            full.percent(),
                            Optional.empty(),
                            Optional.of(why)));
        }
        return Fullness.of(snapshot, picture)
                .filter(full -> full.grade(levels) != Grade.FINE)
                .map(full -> new Alarm(
                        Kind.STORE,
                        full.grade(levels),
                        snapshot.id(),
                        full.series().volume().text(),
                        snapshot.name(),
                        of,
                        full.percent(),
                        full.left(),
                        Optional.empty()));
    }

    private static Alarm ofPool(Fullness full, Volume inside, Levels levels) {
        return new Alarm(
                Kind.of(full.series().content()),
                full.grade(levels),
                full.series().hostId(),
                full.series().volume().text(),
                full.name(),
                inside.pool().group().text(),
                full.percent(),
                full.left(),
                Optional.empty());
    }

    public boolean isOfPool() {
        return kind == Kind.DATA || kind == Kind.METADATA;
    }

    /// What is to be said of it, in a word.
    public String word() {
        return kind.word() + (left.isPresent() ? "-soon" : "");
    }

    public List<Object> arguments() {
        if (why.isPresent()) {
            return List.of(name, of, Math.round(percent), why.get());
        }
        return left.map(it -> List.<Object>of(name, of, Math.round(percent), it))
                .orElseGet(() -> List.of(name, of, Math.round(percent)));
    }
}
