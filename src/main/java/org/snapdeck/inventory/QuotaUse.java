package org.snapdeck.inventory;

/// What a project has, counted from the rows.
///
/// @param ofVolumes GiB of its volumes
/// @param ofSnapshots GiB of its snapshots, as far as they count in its quota
public record QuotaUse(int volumes, int snapshots, int ofVolumes, int ofSnapshots) {
    public int gigabytes() {
        return ofVolumes + ofSnapshots;
    }
}
