package org.snapdeck.inventory;

/// What a project may have, in Cinder's resources; -1 is no limit.
///
/// @param volumes number of volumes
/// @param snapshots number of snapshots
/// @param gigabytes GiB of volumes and snapshots together
/// @param perVolumeGigabytes GiB of one volume
public record Quota(int volumes, int snapshots, int gigabytes, int perVolumeGigabytes) {
    /// Cinder's defaults (cinder/quota.py).
    public static final Quota DEFAULT = new Quota(10, 10, 1000, -1);
}
