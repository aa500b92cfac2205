package org.snapdeck.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.ssh.ChangedHostKey;

/// The one answer to "may I?", for menus, dialogs and requests alike. Pure: it reads the picture and nothing
/// else. Statuses and their conditions are Cinder's; unknown is never taken for free.
public final class Rules {
    private Rules() {}

    public static Verdict explain(Action action, Volume volume, Picture picture) {
        return switch (action) {
            case CREATE_SNAPSHOT -> createSnapshot(volume, picture);
            case DELETE_VOLUME -> deleteVolume(volume, picture);
            case RECORD_ATTACHMENT -> recordAttachment(volume);
            case REMOVE_ATTACHMENT -> removeAttachment(volume, picture);
            case DELETE_SNAPSHOT -> throw new IllegalArgumentException("not an action on a volume: " + action);
        };
    }

    public static Verdict explain(Action action, Snapshot snapshot, Picture picture) {
        return switch (action) {
            case DELETE_SNAPSHOT -> deleteSnapshot(snapshot, picture);
            case CREATE_SNAPSHOT, DELETE_VOLUME, RECORD_ATTACHMENT, REMOVE_ATTACHMENT ->
                throw new IllegalArgumentException("not an action on a snapshot: " + action);
        };
    }

    /// Whether the project's quota allows a volume of this size.
    public static Verdict volumeFits(UUID projectId, ByteSize size, Picture picture) {
        var quota = picture.quota(projectId);
        var use = picture.quotaUse(projectId);
        var gigabytes = size.gibRoundedUp();
        if (exceeds(use.volumes() + 1L, quota.volumes())) {
            return Verdict.refused("rule.quota.volumes", use.volumes(), quota.volumes());
        }
        if (exceeds(gigabytes, quota.perVolumeGigabytes())) {
            return Verdict.refused("rule.quota.per-volume", gigabytes, quota.perVolumeGigabytes());
        }
        return gigabytesFit(gigabytes, use, quota);
    }

    /// Whether the project's quota allows one more snapshot of this volume.
    public static Verdict snapshotFits(Volume volume, Picture picture) {
        var quota = picture.quota(volume.projectId());
        var use = picture.quotaUse(volume.projectId());
        if (exceeds(use.snapshots() + 1L, quota.snapshots())) {
            return Verdict.refused("rule.quota.snapshots", use.snapshots(), quota.snapshots());
        }
        return gigabytesFit(volume.size().gibRoundedUp(), use, quota);
    }

    private static Verdict gigabytesFit(long gigabytes, QuotaUse use, Quota quota) {
        return exceeds(use.gigabytes() + gigabytes, quota.gigabytes())
                ? Verdict.refused("rule.quota.gigabytes", gigabytes, use.gigabytes(), quota.gigabytes())
                : Verdict.allowed();
    }

    private static boolean exceeds(long wanted, int limit) {
        return limit >= 0 && wanted > limit;
    }

    /// Whether the volume group has room for the store of a snapshot.
    public static Verdict snapshotHasSpace(Volume volume, SnapshotStore store, Picture picture) {
        return hasSpace(volume.pool(), SpaceNeed.ofSnapshot(volume, store, picture), picture);
    }

    /// Whether the volume group has room for a volume.
    public static Verdict volumeHasSpace(PoolName pool, ByteSize size, Picture picture) {
        return hasSpace(pool, SpaceNeed.ofVolume(pool, size, picture), picture);
    }

    private static Verdict hasSpace(PoolName pool, Optional<SpaceNeed> need, Picture picture) {
        return need.map(space -> space.explain(pool)).orElseGet(() -> silent(pool.hostId(), picture));
    }

    /// Whether the pool may be worked with at all.
    public static Verdict poolIsSound(PoolName pool, Picture picture) {
        var sighting = picture.sighting(pool.hostId());
        if (!sighting.isFresh()) {
            return silent(pool.hostId(), picture);
        }
        return sighting.report()
                .flatMap(report -> report.group(pool.group()))
                .map(group -> group.obstacles().stream()
                        .findFirst()
                        .map(obstacle -> Verdict.refused(
                                "rule.pool."
                                        + obstacle.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                pool.group().text()))
                        .orElseGet(Verdict::allowed))
                .orElseGet(
                        () -> Verdict.refused("rule.pool.gone", pool.group().text(), hostName(pool.hostId(), picture)));
    }

    private static Verdict createSnapshot(Volume volume, Picture picture) {
        var present = isPresent(volume, picture);
        if (!present.isAllowed()) {
            return present;
        }
        return switch (volume.status()) {
            case AVAILABLE, IN_USE -> {
                var sound = poolIsSound(volume.pool(), picture);
                yield sound.isAllowed() ? snapshotFits(volume, picture) : sound;
            }
            case CREATING, MANAGING, DELETING, ERROR, ERROR_DELETING, ERROR_MANAGING ->
                Verdict.refused(
                        "rule.snapshot.status", volume.name(), volume.status().word());
        };
    }

    private static Verdict isPresent(Volume volume, Picture picture) {
        var sighting = picture.sighting(volume.pool().hostId());
        if (!sighting.isFresh()) {
            return silent(volume.pool().hostId(), picture);
        }
        return picture.seen(volume)
                .map(seen -> isWhole(volume, seen))
                .orElseGet(() -> volume.uuid().isPresent() ? notSeen(volume, picture) : Verdict.allowed());
    }

    private static Verdict notSeen(Volume volume, Picture picture) {
        return picture.wasLookedAt(volume)
                ? Verdict.refused(
                        "rule.volume.missing", volume.name(), volume.lv().text())
                : notLookedAt(volume.name(), volume.pool().hostId(), picture);
    }

    private static Verdict notLookedAt(String name, UUID hostId, Picture picture) {
        return Verdict.refused("rule.not-looked-at", name, hostName(hostId, picture));
    }

    private static Verdict isWhole(Volume volume, LogicalVolume seen) {
        if (seen.isSuspended()) {
            return Verdict.refused("rule.volume.suspended", volume.name());
        }
        return seen.isMerging() ? Verdict.refused("rule.volume.merging", volume.name()) : Verdict.allowed();
    }

    private static Verdict deleteVolume(Volume volume, Picture picture) {
        var status = switch (volume.status()) {
            case AVAILABLE, ERROR, ERROR_DELETING, ERROR_MANAGING -> Verdict.allowed();
            case IN_USE -> Verdict.refused("rule.delete.in-use", volume.name(), instances(volume, picture));
            case CREATING, MANAGING, DELETING ->
                Verdict.refused(
                        "rule.delete.status", volume.name(), volume.status().word());
        };
        if (!status.isAllowed()) {
            return status;
        }
        var own = picture.snapshotsOf(volume);
        if (!own.isEmpty()) {
            return Verdict.refused(
                    "rule.delete.snapshots",
                    volume.name(),
                    own.size(),
                    names(own.stream().map(Snapshot::name)));
        }
        return volume.isEmptyHusk() ? Verdict.allowed() : deleteOnHost(volume, picture);
    }

    private static Verdict deleteOnHost(Volume volume, Picture picture) {
        var sighting = picture.sighting(volume.pool().hostId());
        if (!sighting.isFresh()) {
            return silent(volume.pool().hostId(), picture);
        }
        var seen = picture.seen(volume);
        if (seen.isEmpty()) {
            return picture.wasLookedAt(volume)
                    ? Verdict.allowed()
                    : notLookedAt(volume.name(), volume.pool().hostId(), picture);
        }
        var others =
                sighting.report().orElseThrow().volumes().snapshotsOf(seen.get().uuid());
        if (!others.isEmpty()) {
            return Verdict.refused(
                    "rule.delete.host-snapshots",
                    volume.name(),
                    others.size(),
                    names(others.stream().map(LogicalVolume::name)));
        }
        return notUsed(volume, picture);
    }

    private static Verdict notUsed(Volume volume, Picture picture) {
        return picture.use(volume)
                .map(use -> !use.isKnown()
                        ? Verdict.refused("rule.delete.use-unknown", volume.name())
                        : use.isUsed()
                                ? Verdict.refused("rule.delete.used", volume.name(), String.join(", ", use.summary()))
                                : Verdict.allowed())
                .orElseGet(() -> Verdict.refused("rule.delete.use-unknown", volume.name()));
    }

    private static Verdict recordAttachment(Volume volume) {
        return switch (volume.status()) {
            case AVAILABLE, IN_USE -> Verdict.allowed();
            case CREATING, MANAGING, DELETING, ERROR, ERROR_DELETING, ERROR_MANAGING ->
                Verdict.refused(
                        "rule.attach.status", volume.name(), volume.status().word());
        };
    }

    private static Verdict removeAttachment(Volume volume, Picture picture) {
        return picture.attachmentsOf(volume).isEmpty()
                ? Verdict.refused("rule.detach.none", volume.name())
                : Verdict.allowed();
    }

    private static Verdict deleteSnapshot(Snapshot snapshot, Picture picture) {
        return switch (snapshot.status()) {
            case AVAILABLE, ERROR, ERROR_DELETING -> deleteSnapshotOnHost(snapshot, picture);
            case CREATING, DELETING ->
                Verdict.refused(
                        "rule.delete-snapshot.status",
                        snapshot.name(),
                        snapshot.status().word());
        };
    }

    private static Verdict deleteSnapshotOnHost(Snapshot snapshot, Picture picture) {
        if (snapshot.isEmptyHusk()) {
            return Verdict.allowed();
        }
        var hostId = picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId();
        if (!picture.sighting(hostId).isFresh()) {
            return silent(hostId, picture);
        }
        var seen = picture.seen(snapshot);
        if (seen.isEmpty() && !picture.wasLookedAt(snapshot)) {
            return notLookedAt(snapshot.name(), hostId, picture);
        }
        if (seen.isPresent() && seen.get().isMerging()) {
            return Verdict.refused("rule.delete-snapshot.merging", snapshot.name());
        }
        return seen.isPresent() && seen.get().open().isYes()
                ? Verdict.refused("rule.delete-snapshot.open", snapshot.name())
                : Verdict.allowed();
    }

    /// A host that shows another key does answer: somebody has to find out why.
    private static Verdict silent(UUID hostId, Picture picture) {
        var otherKey = picture.sighting(hostId).failure().filter(ChangedHostKey.class::isInstance);
        return Verdict.refused(
                otherKey.isPresent() ? "rule.host.key-changed" : "rule.host.silent", hostName(hostId, picture));
    }

    private static String instances(Volume volume, Picture picture) {
        return names(picture.attachmentsOf(volume).stream().map(Attachment::instance));
    }

    private static String names(Stream<String> names) {
        return String.join(", ", names.toList());
    }

    private static String hostName(UUID hostId, Picture picture) {
        return picture.host(hostId).map(StorageHost::name).orElse(hostId.toString());
    }
}
