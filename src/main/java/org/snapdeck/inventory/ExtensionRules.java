package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotSpace;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.VgSpace;
import org.snapdeck.lvm.VolumeGroup;

/// Whether a volume, or the store of a snapshot, may become as large as was asked for, beyond what its status says.
public final class ExtensionRules {
    private ExtensionRules() {}

    /// @param atRest whether the volume may be deactivated meanwhile
    public static Verdict explain(Volume volume, ByteSize size, boolean atRest, Picture picture) {
        return picture.seen(volume)
                .map(seen -> isLarger(volume.name(), seen.size(), size)
                        .andThen(() -> QuotaRules.extensionFits(volume, size, picture))
                        .andThen(() -> hasSpace(seen, volume.pool(), size, picture))
                        .andThen(() -> mayChange(volume, atRest, picture)))
                .orElseGet(() -> Verdict.refused(
                        "rule.not-looked-at",
                        volume.name(),
                        HostRules.name(volume.pool().hostId(), picture)));
    }

    /// LVM extends an origin of thick snapshots only while it is not active, whoever made them.
    public static boolean needsRest(Volume volume, Picture picture) {
        return picture.seen(volume)
                .filter(seen -> seen.isActive() && seen.isThickOrigin())
                .isPresent();
    }

    /// The snapshots that are deactivated with it.
    public static List<LogicalVolume> resting(Volume volume, Picture picture) {
        return picture.seen(volume)
                .filter(LogicalVolume::isThickOrigin)
                .flatMap(seen -> report(volume, picture)
                        .map(report -> report.volumes().snapshotsOf(seen.uuid()).stream()
                                .filter(LogicalVolume::isThickSnapshot)
                                .toList()))
                .orElse(List.of());
    }

    private static Verdict mayChange(Volume volume, boolean atRest, Picture picture) {
        if (!needsRest(volume, picture)) {
            return Verdict.allowed();
        }
        var snapshots = resting(volume, picture);
        var names =
                String.join(", ", snapshots.stream().map(LogicalVolume::name).toList());
        return mayRest(volume, picture)
                .andThen(() -> atRest
                        ? Verdict.allowed()
                        : Verdict.refused("rule.extend.rest", volume.name(), snapshots.size(), names));
    }

    /// Whether nobody can notice that it is deactivated for a moment: it is provable that nobody uses it or its
    /// snapshots.
    public static Verdict mayRest(Volume volume, Picture picture) {
        var seen = picture.seen(volume);
        if (seen.isEmpty() || !picture.attachmentsOf(volume).isEmpty()) {
            return Verdict.refused("rule.extend.rest-attached", volume.name());
        }
        var report = report(volume, picture).orElseThrow();
        var own = isFree(seen.get(), volume.name(), report);
        return resting(volume, picture).stream()
                .map(snapshot -> isFree(snapshot, snapshot.name(), report))
                .reduce(own, (one, other) -> one.andThen(() -> other));
    }

    private static Verdict isFree(LogicalVolume volume, String name, HostReport report) {
        var use = report.use(volume);
        if (!use.isKnown()) {
            return Verdict.refused("rule.extend.rest-unknown", name);
        }
        return use.isUsed()
                ? Verdict.refused("rule.extend.rest-used", name, String.join(", ", use.summary()))
                : Verdict.allowed();
    }

    /// Whether the store of a snapshot may become as large as that.
    public static Verdict explainStore(Snapshot snapshot, ByteSize size, Picture picture) {
        var pool = picture.volume(snapshot.volumeId()).map(Volume::pool);
        var seen = picture.seen(snapshot).filter(LogicalVolume::isThickSnapshot);
        if (pool.isEmpty() || seen.isEmpty()) {
            return Verdict.refused("rule.enlarge.thin", snapshot.name());
        }
        var most = largestStore(snapshot, picture);
        if (most.isPresent() && !most.get().isMoreThan(seen.get().size())) {
            return Verdict.refused(
                    "rule.enlarge.never-fills", snapshot.name(), seen.get().size());
        }
        if (most.isPresent() && size.isMoreThan(most.get())) {
            return Verdict.refused("rule.enlarge.too-large", most.get());
        }
        return isLarger(snapshot.name(), seen.get().size(), size)
                .andThen(() -> hasSpace(seen.get(), pool.get(), size, picture));
    }

    /// A store of this size can never overflow, and LVM gives it no more.
    public static Optional<ByteSize> largestStore(Snapshot snapshot, Picture picture) {
        return picture.seen(snapshot)
                .filter(LogicalVolume::isThickSnapshot)
                .flatMap(seen -> picture.volume(snapshot.volumeId())
                        .flatMap(volume -> space(volume, picture))
                        .map(space -> SnapshotSpace.taken(
                                new SnapshotStore.Sized(SnapshotSpace.enough(seen.deviceSize())),
                                seen.deviceSize(),
                                space)));
    }

    /// What LVM makes of a size: whole extents of the volume's group.
    public static ByteSize roundedUp(Volume volume, ByteSize size, Picture picture) {
        return SpaceNeed.roundedUp(volume.pool(), size, picture);
    }

    private static Optional<VgSpace> space(Volume volume, Picture picture) {
        return report(volume, picture)
                .flatMap(report -> report.group(volume.pool().group()))
                .map(VolumeGroup::space);
    }

    private static Optional<HostReport> report(Volume volume, Picture picture) {
        return picture.sighting(volume.pool().hostId()).report();
    }

    private static Verdict isLarger(String name, ByteSize now, ByteSize size) {
        return size.isMoreThan(now) ? Verdict.allowed() : Verdict.refused("rule.extend.not-larger", name, now);
    }

    private static Verdict hasSpace(LogicalVolume seen, PoolName pool, ByteSize size, Picture picture) {
        return SpaceNeed.ofExtension(seen, pool, size, picture)
                .map(need -> need.explain(pool))
                .orElseGet(() -> Verdict.refused("rule.pool.gone", pool.group().text(), pool.hostId()));
    }
}
