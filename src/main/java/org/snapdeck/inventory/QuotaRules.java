package org.snapdeck.inventory;

import java.util.List;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// Whether a project's quota allows a request. Usage is counted from the rows, so it can't drift.
public final class QuotaRules {
    private QuotaRules() {}

    /// Whether the project's quota allows a volume of this size.
    public static Verdict volumeFits(UUID projectId, ByteSize size, Picture picture) {
        return volumesFit(projectId, List.of(size), picture);
    }

    /// Whether the project's quota allows volumes of these sizes together.
    public static Verdict volumesFit(UUID projectId, List<ByteSize> sizes, Picture picture) {
        if (picture.project(projectId).isEmpty()) {
            return Verdict.refused("rule.project.gone");
        }
        var quota = picture.quota(projectId);
        var use = picture.quotaUse(projectId);
        if (exceeds(use.volumes() + (long) sizes.size(), quota.volumes())) {
            return Verdict.refused("rule.quota.volumes", use.volumes(), quota.volumes());
        }
        return sizes.stream()
                .map(size -> volumeMayBe(size.gibRoundedUp(), quota))
                .reduce(Verdict.allowed(), (one, other) -> one.andThen(() -> other))
                .andThen(() -> gigabytesFit(
                        sizes.stream().mapToLong(ByteSize::gibRoundedUp).sum(), use, quota));
    }

    /// Whether the project's quota allows one more snapshot of this volume.
    public static Verdict snapshotFits(Volume volume, Picture picture) {
        return snapshotsFit(volume.projectId(), List.of(volume), picture);
    }

    /// Whether the project's quota allows one more snapshot of each of its volumes.
    public static Verdict snapshotsFit(UUID projectId, List<Volume> volumes, Picture picture) {
        var quota = picture.quota(projectId);
        var use = picture.quotaUse(projectId);
        if (exceeds(use.snapshots() + (long) volumes.size(), quota.snapshots())) {
            return Verdict.refused("rule.quota.snapshots", use.snapshots(), quota.snapshots());
        }
        var gigabytes = volumes.stream()
                .mapToLong(volume -> volume.size().gibRoundedUp())
                .sum();
        return quota.snapshotsCount() ? gigabytesFit(gigabytes, use, quota) : Verdict.allowed();
    }

    /// Whether the project's quota allows the volume to become as large as this.
    public static Verdict extensionFits(Volume volume, ByteSize size, Picture picture) {
        var quota = picture.quota(volume.projectId());
        var alone = volumeMayBe(size.gibRoundedUp(), quota);
        var more = size.gibRoundedUp() - volume.size().gibRoundedUp();
        return alone.isAllowed() ? gigabytesFit(more, picture.quotaUse(volume.projectId()), quota) : alone;
    }

    private static Verdict volumeMayBe(long gigabytes, Quota quota) {
        return exceeds(gigabytes, quota.perVolumeGigabytes())
                ? Verdict.refused("rule.quota.per-volume", gigabytes, quota.perVolumeGigabytes())
                : Verdict.allowed();
    }

    private static Verdict gigabytesFit(long gigabytes, QuotaUse use, Quota quota) {
        return exceeds(use.gigabytes() + gigabytes, quota.gigabytes())
                ? Verdict.refused("rule.quota.gigabytes", gigabytes, use.gigabytes(), quota.gigabytes())
                : Verdict.allowed();
    }

    private static boolean exceeds(long wanted, int limit) {
        return limit >= 0 && wanted > limit;
    }
}
