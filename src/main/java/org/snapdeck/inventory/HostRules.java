package org.snapdeck.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VolumeGroup;
import org.snapdeck.ssh.ChangedHostKey;

/// Whether a host and its pools may be given work.
public final class HostRules {
    private HostRules() {}

    public static Verdict explain(HostAction action, StorageHost host) {
        return switch (action) {
            case FREEZE -> host.frozen() ? Verdict.refused("rule.host.frozen-already", host.name()) : Verdict.allowed();
            case THAW -> host.frozen() ? Verdict.allowed() : Verdict.refused("rule.host.not-frozen", host.name());
        };
    }

    /// Whether anything new is accepted for the host, as Cinder asserts that a service is not frozen, and whether
    /// it answers at all.
    public static Verdict takesWork(UUID hostId, Picture picture) {
        return isNotFrozen(hostId, picture).andThen(() -> answers(hostId, picture));
    }

    private static Verdict isNotFrozen(UUID hostId, Picture picture) {
        return picture.host(hostId).filter(StorageHost::frozen).isPresent()
                ? Verdict.refused("rule.host.frozen", name(hostId, picture))
                : Verdict.allowed();
    }

    /// Whether what is known of the host is what it says now. One that shows another key does answer: somebody has
    /// to find out why.
    static Verdict answers(UUID hostId, Picture picture) {
        var sighting = picture.sighting(hostId);
        if (sighting.isFresh()) {
            return Verdict.allowed();
        }
        var otherKey = sighting.failure().filter(ChangedHostKey.class::isInstance);
        return Verdict.refused(
                otherKey.isPresent() ? "rule.host.key-changed" : "rule.host.silent", name(hostId, picture));
    }

    /// Whether the pool may be worked with at all: its host takes work, and its volume group is whole and ours to
    /// write. It is asked when a request is made, and again before it is carried out.
    public static Verdict poolIsSound(PoolName pool, Picture picture) {
        return takesWork(pool.hostId(), picture)
                .andThen(() -> group(pool, picture)
                        .map(HostRules::isSound)
                        .orElseGet(() ->
                                Verdict.refused("rule.pool.gone", pool.group().text(), name(pool.hostId(), picture))));
    }

    /// Whether what was asked for may still be sent, as Cinder looks whether a driver is initialised. A host that is
    /// silent is left to the attempt itself, which finds out more than the last look.
    ///
    /// @param groups what it works with; what works with none, such as ending a copy, is nothing new for the host
    public static Verdict mayStart(UUID hostId, List<VgName> groups, Picture picture) {
        return groups.stream()
                .map(name -> mayStart(hostId, name, picture))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private static Verdict mayStart(UUID hostId, VgName group, Picture picture) {
        return isNotFrozen(hostId, picture)
                .andThen(() -> picture.sighting(hostId).isFresh()
                        ? poolIsSound(new PoolName(hostId, group, Optional.empty()), picture)
                        : Verdict.allowed());
    }

    private static Verdict isSound(VolumeGroup group) {
        return group.obstacles().stream()
                .findFirst()
                .map(obstacle -> Verdict.refused(
                        "rule.pool." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        group.name().text()))
                .orElseGet(Verdict::allowed);
    }

    private static Optional<VolumeGroup> group(PoolName pool, Picture picture) {
        return picture.sighting(pool.hostId()).report().flatMap(report -> report.group(pool.group()));
    }

    /// Whether the volume group has room for the store of a snapshot.
    public static Verdict snapshotHasSpace(Volume volume, SnapshotStore store, Picture picture) {
        return thinPoolTakesMore(volume, picture)
                .andThen(() -> hasSpace(volume.pool(), SpaceNeed.ofSnapshot(volume, store, picture), picture));
    }

    /// Whether the volume group has room for a volume.
    public static Verdict volumeHasSpace(PoolName pool, ByteSize size, Picture picture) {
        return thinPoolTakesMore(pool, picture)
                .andThen(() -> hasSpace(pool, SpaceNeed.ofVolume(pool, size, picture), picture));
    }

    /// Whether something new may be made in the thin pool, if it is one: LVM refuses it in a full one. Of a host that
    /// was never seen this says nothing.
    private static Verdict thinPoolTakesMore(PoolName pool, Picture picture) {
        return pool.thinPool()
                .filter(_ -> picture.sighting(pool.hostId()).report().isPresent())
                .map(name -> picture.thinPool(pool)
                        .map(HostRules::takesMore)
                        .orElseGet(() -> Verdict.refused(
                                "rule.thin-pool.gone", name.text(), pool.group().text())))
                .orElseGet(Verdict::allowed);
    }

    /// The same of the pool that a volume is in, whatever it is called by now.
    static Verdict thinPoolTakesMore(Volume volume, Picture picture) {
        return picture.thinPool(volume).map(HostRules::takesMore).orElseGet(Verdict::allowed);
    }

    private static Verdict takesMore(LogicalVolume pool) {
        if (pool.isFullPool()) {
            return Verdict.refused("rule.thin-pool.full", pool.name());
        }
        return switch (pool.condition().health()) {
            case FAILED, METADATA_READ_ONLY -> Verdict.refused("rule.thin-pool.broken", pool.name());
            case GOOD, PARTIAL, OUT_OF_DATA, UNKNOWN -> Verdict.allowed();
        };
    }

    private static Verdict hasSpace(PoolName pool, Optional<SpaceNeed> need, Picture picture) {
        return need.map(space -> space.explain(pool))
                .orElseGet(() -> Verdict.refused("rule.host.silent", name(pool.hostId(), picture)));
    }

    static String name(UUID hostId, Picture picture) {
        return picture.host(hostId).map(StorageHost::name).orElse(hostId.toString());
    }
}
