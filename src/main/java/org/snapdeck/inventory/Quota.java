package org.snapdeck.inventory;

/// What a project may have, in Cinder's resources; -1 is no limit.
///
/// @param volumes number of volumes
/// @param snapshots number of snapshots
/// @param gigabytes GiB of volumes, and of snapshots too if they count
/// @param perVolumeGigabytes GiB of one volume
/// @param snapshotsCount whether snapshots take of the gigabytes; Cinder's `no_snapshot_gb_quota` is the opposite
public record Quota(int volumes, int snapshots, int gigabytes, int perVolumeGigabytes, boolean snapshotsCount) {
    public static final int UNLIMITED = -1;

    /// Cinder's defaults (cinder/quota.py).
    public static final Quota DEFAULT = new Quota(10, 10, 1000, UNLIMITED, true);
}
