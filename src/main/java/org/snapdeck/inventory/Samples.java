package org.snapdeck.inventory;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snapdeck.database.Database;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.History;
import org.snapdeck.filling.Sample;
import org.snapdeck.filling.SampleTable;
import org.snapdeck.filling.Series;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;

/// How full the stores of our snapshots, and the thin pools of our volumes, were over time. What is known here is
/// what counts; the database follows when it has time, so that no look at a host waits for it.
final class Samples {
    private final Database database;
    private volatile Map<Series, History> histories = Map.of();
    private boolean loaded;

    Samples(Database database) {
        this.database = database;
    }

    Map<Series, History> histories() {
        return histories;
    }

    /// Takes up what an earlier run left, without what has grown old since.
    void load(Instant now) {
        if (!loaded) {
            loaded = true;
            var left = database.transaction(SampleTable::all);
            replace(left, aged(left, now));
        }
    }

    private static Map<Series, History> aged(Map<Series, History> left, Instant now) {
        var aged = new HashMap<Series, History>();
        left.forEach((series, history) -> aged.put(series, history.at(now)));
        aged.values().removeIf(history -> history.samples().isEmpty());
        return aged;
    }

    /// A host was looked at.
    void take(UUID hostId, HostReport report, Rows rows, Instant at) {
        var taken = new HashMap<>(histories);
        samples(hostId, report, rows, at)
                .forEach((series, sample) -> taken.merge(
                        series,
                        History.EMPTY.with(sample),
                        (before, _) -> before.with(sample).at(at)));
        replace(histories, taken);
    }

    /// Of rows that are gone nothing is kept.
    void keepOnly(Rows rows) {
        var hosts = rows.hosts().stream().map(StorageHost::id).collect(Collectors.toUnmodifiableSet());
        var snapshots = uuids(rows.snapshots().stream().map(Snapshot::uuid));
        var thinHosts = rows.volumes().stream()
                .map(Volume::pool)
                .filter(PoolName::isThin)
                .map(PoolName::hostId)
                .collect(Collectors.toUnmodifiableSet());
        var kept = new HashMap<>(histories);
        kept.keySet()
                .removeIf(series -> !hosts.contains(series.hostId())
                        || !(series.content() == Content.STORE
                                ? snapshots.contains(series.volume())
                                : thinHosts.contains(series.hostId())));
        if (kept.size() != histories.size()) {
            replace(histories, kept);
        }
    }

    private static Set<LvUuid> uuids(Stream<Optional<LvUuid>> rows) {
        return rows.flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Series, Sample> samples(UUID hostId, HostReport report, Rows rows, Instant at) {
        var samples = new HashMap<Series, Sample>();
        var snapshots = uuids(rows.snapshots().stream().map(Snapshot::uuid));
        var volumes = uuids(rows.volumes().stream().map(Volume::uuid));
        report.volumes().all().stream()
                .filter(seen -> seen.isThickSnapshot() && snapshots.contains(seen.uuid()))
                .forEach(seen -> seen.shape()
                        .dataPercent()
                        .ifPresent(percent -> samples.put(
                                new Series(hostId, seen.uuid(), Content.STORE), Sample.of(at, percent, seen.size()))));
        report.volumes().all().stream()
                .filter(seen -> volumes.contains(seen.uuid()))
                .flatMap(seen -> seen.lineage().poolUuid().stream())
                .distinct()
                .flatMap(pool -> report.volumes().find(pool).stream())
                .forEach(pool -> samples.putAll(ofPool(hostId, pool, report, at)));
        return samples;
    }

    private static Map<Series, Sample> ofPool(UUID hostId, LogicalVolume pool, HostReport report, Instant at) {
        var samples = new HashMap<Series, Sample>();
        pool.shape()
                .dataPercent()
                .ifPresent(percent -> samples.put(
                        new Series(hostId, pool.uuid(), Content.DATA), Sample.of(at, percent, pool.size())));
        report.volumes()
                .find(pool.group(), pool.name() + "_tmeta")
                .ifPresent(metadata -> pool.shape()
                        .metadataPercent()
                        .ifPresent(percent -> samples.put(
                                new Series(hostId, pool.uuid(), Content.METADATA),
                                Sample.of(at, percent, metadata.size()))));
        return samples;
    }

    private void replace(Map<Series, History> before, Map<Series, History> after) {
        histories = Map.copyOf(after);
        var changes = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(series -> Change.of(
                        series, before.getOrDefault(series, History.EMPTY), after.getOrDefault(series, History.EMPTY)))
                .filter(Change::isOne)
                .toList();
        if (!changes.isEmpty()) {
            database.later(handle -> {
                changes.forEach(change -> {
                    SampleTable.delete(handle, change.series(), change.gone());
                    SampleTable.insert(handle, change.series(), change.come());
                });
                return null;
            });
        }
    }

    private record Change(Series series, List<Sample> gone, List<Sample> come) {
        static Change of(Series series, History before, History after) {
            return before.kept() == after.kept()
                    ? new Change(series, List.of(), List.of())
                    : new Change(series, without(before, after), without(after, before));
        }

        private static List<Sample> without(History some, History others) {
            var left = new HashSet<>(others.kept());
            return some.kept().stream().filter(sample -> !left.contains(sample)).toList();
        }

        boolean isOne() {
            return !gone.isEmpty() || !come.isEmpty();
        }
    }
}
