package org.snapdeck.inventory;

import java.util.List;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// What a request takes of one resource of its project's quota.
///
/// @param resource as Cinder calls it
/// @param limit -1 is no limit
public record QuotaNeed(String resource, long used, long needed, long limit) {
    public static List<QuotaNeed> ofSnapshot(Volume volume, Picture picture) {
        return ofSnapshots(volume.projectId(), List.of(volume), picture);
    }

    /// One of each of these volumes.
    public static List<QuotaNeed> ofSnapshots(UUID projectId, List<Volume> volumes, Picture picture) {
        var quota = picture.quota(projectId);
        var use = picture.quotaUse(projectId);
        var number = new QuotaNeed("snapshots", use.snapshots(), volumes.size(), quota.snapshots());
        var gigabytes = volumes.stream()
                .mapToLong(volume -> volume.size().gibRoundedUp())
                .sum();
        return quota.snapshotsCount()
                ? List.of(number, new QuotaNeed("gigabytes", use.gigabytes(), gigabytes, quota.gigabytes()))
                : List.of(number);
    }

    public static List<QuotaNeed> ofVolume(UUID projectId, ByteSize size, Picture picture) {
        return ofVolumes(projectId, List.of(size), picture);
    }

    public static List<QuotaNeed> ofVolumes(UUID projectId, List<ByteSize> sizes, Picture picture) {
        var quota = picture.quota(projectId);
        var use = picture.quotaUse(projectId);
        return List.of(
                new QuotaNeed("volumes", use.volumes(), sizes.size(), quota.volumes()),
                new QuotaNeed(
                        "gigabytes",
                        use.gigabytes(),
                        sizes.stream().mapToLong(ByteSize::gibRoundedUp).sum(),
                        quota.gigabytes()));
    }

    public static QuotaNeed ofExtension(Volume volume, ByteSize size, Picture picture) {
        return new QuotaNeed(
                "gigabytes",
                picture.quotaUse(volume.projectId()).gigabytes(),
                Math.max(0, size.gibRoundedUp() - volume.size().gibRoundedUp()),
                picture.quota(volume.projectId()).gigabytes());
    }

    public boolean isUnlimited() {
        return limit < 0;
    }
}
