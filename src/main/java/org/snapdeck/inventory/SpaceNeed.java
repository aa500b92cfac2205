package org.snapdeck.inventory;

import java.util.Optional;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotSpace;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.VgSpace;

/// What a new volume or snapshot takes from its volume group, and what the group has. In a thin pool nothing is
/// taken before it is written.
public record SpaceNeed(ByteSize needed, ByteSize free) {
    /// Nothing, when the volume or its group was not seen on the host.
    public static Optional<SpaceNeed> ofSnapshot(Volume volume, SnapshotStore store, Picture picture) {
        return picture.seen(volume)
                .flatMap(seen -> space(volume.pool(), picture)
                        .map(space ->
                                new SpaceNeed(SnapshotSpace.taken(store, seen.deviceSize(), space), space.free())));
    }

    /// Nothing, when the group was not seen on the host.
    public static Optional<SpaceNeed> ofVolume(PoolName pool, ByteSize size, Picture picture) {
        return space(pool, picture)
                .map(space -> new SpaceNeed(pool.isThin() ? ByteSize.NOTHING : space.roundedUp(size), space.free()));
    }

    /// What it takes more, of a volume or of the store of a snapshot; nothing when its group was not seen.
    public static Optional<SpaceNeed> ofExtension(LogicalVolume seen, PoolName pool, ByteSize size, Picture picture) {
        return space(pool, picture)
                .map(space -> new SpaceNeed(
                        seen.isThin() ? ByteSize.NOTHING : space.roundedUp(size).minus(seen.size()), space.free()));
    }

    /// What LVM makes of a size, thick or thin: whole extents of the group. As it is, when the group was not seen.
    public static ByteSize roundedUp(PoolName pool, ByteSize size, Picture picture) {
        return space(pool, picture).map(space -> space.roundedUp(size)).orElse(size);
    }

    private static Optional<VgSpace> space(PoolName pool, Picture picture) {
        return picture.sighting(pool.hostId())
                .report()
                .flatMap(report -> report.group(pool.group()))
                .map(group -> group.space());
    }

    public boolean isMet() {
        return !needed.isMoreThan(free);
    }

    public ByteSize left() {
        return free.minus(needed);
    }

    Verdict explain(PoolName pool) {
        return isMet()
                ? Verdict.allowed()
                : Verdict.refused("rule.space", pool.group().text(), needed, free);
    }
}
