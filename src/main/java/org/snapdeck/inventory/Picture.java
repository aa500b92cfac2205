package org.snapdeck.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.filling.History;
import org.snapdeck.filling.Levels;
import org.snapdeck.filling.Series;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.usage.DeviceUse;

/// Everything the console knows at one moment: its rows, and what it last saw of each host.
public final class Picture {
    private final Rows rows;
    private final Map<UUID, Sighting> sightings;
    private final Map<Series, History> histories;

    Picture(Rows rows, Map<UUID, Sighting> sightings, Map<Series, History> histories) {
        this.rows = rows;
        this.sightings = Map.copyOf(sightings);
        this.histories = Map.copyOf(histories);
    }

    public List<Project> projects() {
        return rows.projects();
    }

    public Optional<Project> project(UUID id) {
        return rows.projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst();
    }

    public List<StorageHost> hosts() {
        return rows.hosts();
    }

    public List<Volume> volumes() {
        return rows.volumes();
    }

    public List<Snapshot> snapshots() {
        return rows.snapshots();
    }

    public Quota quota(UUID projectId) {
        return rows.quotas().getOrDefault(projectId, Quota.DEFAULT);
    }

    public QuotaUse quotaUse(UUID projectId) {
        return QuotaCount.of(rows, projectId, quota(projectId).snapshotsCount());
    }

    public Optional<StorageHost> host(UUID id) {
        return rows.hosts().stream().filter(host -> host.id().equals(id)).findFirst();
    }

    public Optional<Volume> volume(UUID id) {
        return rows.volumes().stream().filter(volume -> volume.id().equals(id)).findFirst();
    }

    public Optional<Snapshot> snapshot(UUID id) {
        return rows.snapshots().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .findFirst();
    }

    public List<Snapshot> snapshotsOf(Volume volume) {
        return rows.snapshots().stream()
                .filter(snapshot -> snapshot.volumeId().equals(volume.id()))
                .toList();
    }

    public List<SnapshotSet> sets() {
        return rows.sets();
    }

    public Optional<SnapshotSet> set(UUID id) {
        return rows.sets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /// The set that the snapshot was taken with.
    public Optional<SnapshotSet> setOf(UUID snapshot) {
        return rows.sets().stream()
                .filter(set -> set.members().contains(snapshot))
                .findFirst();
    }

    /// The volumes that are being made from this snapshot or volume.
    public List<Volume> copiesOf(UUID source) {
        return rows.volumes().stream()
                .filter(volume -> volume.status() == VolumeStatus.CREATING)
                .filter(volume ->
                        volume.source().filter(from -> from.id().equals(source)).isPresent())
                .toList();
    }

    public List<Attachment> attachmentsOf(Volume volume) {
        return rows.attachments().stream()
                .filter(attachment -> attachment.volumeId().equals(volume.id()))
                .toList();
    }

    /// Whether an operation is about the row that has not ended yet.
    public boolean isUnderWay(UUID row) {
        return rows.underWay().contains(row);
    }

    /// Since when somebody looks inside the snapshot, if somebody does.
    public Optional<Instant> lookedIntoSince(UUID snapshot) {
        return Optional.ofNullable(rows.looks().get(snapshot));
    }

    public Sighting sighting(UUID hostId) {
        return sightings.getOrDefault(hostId, Sighting.NONE);
    }

    /// The volume on its host, when the last report showed it.
    public Optional<LogicalVolume> seen(Volume volume) {
        return report(volume.pool().hostId())
                .flatMap(report -> find(report, volume.pool(), volume.uuid(), volume.lv()));
    }

    /// The snapshot on its host, when the last report showed it.
    public Optional<LogicalVolume> seen(Snapshot snapshot) {
        return volume(snapshot.volumeId())
                .flatMap(volume -> report(volume.pool().hostId())
                        .flatMap(report -> find(report, volume.pool(), snapshot.uuid(), snapshot.lv())));
    }

    /// How full it was over time; nothing where nobody looked yet.
    public History history(Series series) {
        return histories.getOrDefault(series, History.EMPTY);
    }

    /// From where on the console warns.
    public Levels levels() {
        return rows.watching().levels();
    }

    /// The rule that the store of a snapshot is enlarged by, if there is one.
    public Optional<GrowthRule> growthRule(UUID snapshotId) {
        return Optional.ofNullable(rows.watching().growth().get(snapshotId));
    }

    /// What goes on with a volume by itself.
    public Optional<Going> going(UUID volume) {
        return Optional.ofNullable(rows.going().get(volume));
    }

    /// Whether the last look at the volume's host began after the row's last change: one that is older can't have
    /// seen what became of it, so that what it does not show need not be missing.
    public boolean wasLookedAt(Volume volume) {
        return wasLookedAt(volume.pool().hostId(), volume.changedAt());
    }

    /// The same of a snapshot.
    public boolean wasLookedAt(Snapshot snapshot) {
        return volume(snapshot.volumeId())
                .filter(volume -> wasLookedAt(volume.pool().hostId(), snapshot.changedAt()))
                .isPresent();
    }

    private boolean wasLookedAt(UUID hostId, Instant changed) {
        return report(hostId)
                .filter(report -> report.observedAt().isAfter(changed))
                .isPresent();
    }

    /// Whether its host answers and does not show the volume group: it may have been removed, or its disks may only be
    /// switched off, so that nobody can tell what became of what is in it.
    public boolean isAway(PoolName pool) {
        return sighting(pool.hostId()).isFresh()
                && report(pool.hostId())
                        .filter(report -> report.group(pool.group()).isEmpty())
                        .isPresent();
    }

    /// Who uses the volume, by what was last seen of its host; nothing when it was never seen there.
    public Optional<DeviceUse> use(Volume volume) {
        return report(volume.pool().hostId()).flatMap(report -> seen(volume).map(lv -> report.use(lv)));
    }

    /// What of a thin pool was not written to yet, when it was last seen.
    public Optional<ByteSize> unwritten(PoolName pool) {
        return thinPool(pool).map(LogicalVolume::unwritten);
    }

    /// The thin pool on its host, when the last report showed it.
    Optional<LogicalVolume> thinPool(PoolName pool) {
        return report(pool.hostId())
                .flatMap(report ->
                        pool.thinPool().flatMap(name -> report.volumes().find(name.in(pool.group()))));
    }

    /// The thin pool that the volume was in when it was last seen.
    Optional<LogicalVolume> thinPool(Volume volume) {
        return report(volume.pool().hostId())
                .flatMap(report ->
                        seen(volume).flatMap(seen -> seen.lineage().poolUuid()).flatMap(report.volumes()::find));
    }

    private Optional<HostReport> report(UUID hostId) {
        return sighting(hostId).report();
    }

    private static Optional<LogicalVolume> find(HostReport report, PoolName pool, Optional<LvUuid> uuid, LvName name) {
        return uuid.isPresent()
                ? report.volumes().find(uuid.get())
                : report.volumes().find(name.in(pool.group()));
    }
}
