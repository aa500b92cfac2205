package org.snapdeck.inventory;

import java.util.UUID;
import org.snapdeck.lvm.ByteSize;

/// Whether a volume may be made from a snapshot or from another volume.
public final class CopyRules {
    private CopyRules() {}

    /// Whether anything may be made from it now.
    public static Verdict explain(VolumeSource source, Picture picture) {
        return switch (source) {
            case VolumeSource.FromSnapshot(UUID id) ->
                picture.snapshot(id)
                        .map(snapshot -> Rules.explain(SnapshotAction.CREATE_VOLUME, snapshot, picture))
                        .orElseGet(() -> Verdict.refused("rule.snapshot.gone"));
            case VolumeSource.FromVolume(UUID id) ->
                picture.volume(id)
                        .map(volume -> Rules.explain(VolumeAction.COPY, volume, picture))
                        .orElseGet(() -> Verdict.refused("rule.volume.gone"));
        };
    }

    /// Whether a volume of that size may be made from it in that pool, quotas aside.
    public static Verdict explain(VolumeSource source, ByteSize size, PoolName pool, Picture picture) {
        return explain(source, picture)
                .andThen(() -> CopyOrigin.of(source, picture)
                        .map(origin -> fits(origin, size, pool, picture))
                        .orElseGet(() -> Verdict.refused("rule.volume.gone")));
    }

    private static Verdict fits(CopyOrigin origin, ByteSize size, PoolName pool, Picture picture) {
        if (origin.size().isMoreThan(size)) {
            return Verdict.refused(
                    "rule.copy.size", origin.name(), origin.size().gibRoundedUp());
        }
        return origin.volume().pool().hostId().equals(pool.hostId())
                ? hasSpace(origin, size, pool, picture)
                : Verdict.refused(
                        "rule.copy.host",
                        origin.name(),
                        HostRules.name(origin.volume().pool().hostId(), picture));
    }

    private static Verdict hasSpace(CopyOrigin origin, ByteSize size, PoolName pool, Picture picture) {
        return HostRules.volumeHasSpace(pool, size, picture)
                .andThen(() -> poolTakes(origin, pool, picture))
                .andThen(() -> origin.spaceMeanwhile(picture)
                        .map(meanwhile -> both(origin, meanwhile, size, pool, picture))
                        .orElseGet(Verdict::allowed));
    }

    /// A copy writes all that the source may hold, and a thin pool that runs full stops whoever writes to it.
    private static Verdict poolTakes(CopyOrigin origin, PoolName pool, Picture picture) {
        if (!pool.isThin() || origin.isInstantIn(pool)) {
            return Verdict.allowed();
        }
        return picture.unwritten(pool)
                .filter(origin.size()::isMoreThan)
                .map(left -> Verdict.refused(
                        "rule.copy.pool", pool.thinPool().orElseThrow().text(), origin.size(), left))
                .orElseGet(Verdict::allowed);
    }

    private static Verdict both(CopyOrigin origin, SpaceNeed meanwhile, ByteSize size, PoolName pool, Picture picture) {
        var own = origin.volume().pool();
        var together = own.group().equals(pool.group())
                ? SpaceNeed.ofVolume(pool, size, picture)
                        .map(need -> need.needed().plus(meanwhile.needed()))
                        .orElse(meanwhile.needed())
                : meanwhile.needed();
        return together.isMoreThan(meanwhile.free())
                ? Verdict.refused("rule.copy.space", own.group().text(), together, meanwhile.free())
                : Verdict.allowed();
    }
}
