package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.lvm.Health;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.Tag;

/// Which logical volumes of a host are nobody's here, and which of them may be taken into the console's care.
public final class Adoption {
    private Adoption() {}

    /// What people see on the host and no row of ours speaks of, by their names; nothing while nobody has looked.
    public static List<LogicalVolume> candidates(UUID hostId, Picture picture) {
        return picture.sighting(hostId).report().stream()
                .flatMap(report -> report.volumes().visible())
                .filter(volume -> owner(volume, hostId, picture).isEmpty())
                .filter(volume -> !isFilling(volume))
                .toList();
    }

    /// A copy that has not ended well: it is not whole, or it is only there for a copy to read.
    static boolean isFilling(LogicalVolume volume) {
        return volume.tags().all().stream().anyMatch(tag -> tag.startsWith(Tag.FILLING.key() + "="));
    }

    /// Where the volume lives.
    public static PoolName poolOf(LogicalVolume volume, UUID hostId) {
        return new PoolName(
                hostId,
                volume.group(),
                volume.isThin() ? volume.lineage().pool().map(LvName::new) : Optional.empty());
    }

    /// Whether there is something on the host that may be adopted, but for quotas.
    public static Verdict explain(UUID hostId, Picture picture) {
        var host = HostRules.takesWork(hostId, picture);
        if (!host.isAllowed()) {
            return host;
        }
        var strays = candidates(hostId, picture);
        if (strays.isEmpty()) {
            return Verdict.refused("rule.host.nothing-to-adopt", HostRules.name(hostId, picture));
        }
        return strays.stream().anyMatch(stray -> explain(stray, hostId, picture).isAllowed())
                ? Verdict.allowed()
                : Verdict.refused("rule.host.nothing-adoptable", HostRules.name(hostId, picture));
    }

    /// Whether the volume may be adopted, but for quotas; as the host showed it last, whatever was picked.
    public static Verdict explain(LvHandle volume, UUID hostId, Picture picture) {
        return picture.sighting(hostId)
                .report()
                .flatMap(report -> report.volumes().find(volume.uuid()))
                .map(seen -> explain(seen, hostId, picture))
                .orElseGet(
                        () -> Verdict.refused("rule.adopt.gone", volume.path().text()));
    }

    /// Whether the volume may be adopted, but for quotas.
    public static Verdict explain(LogicalVolume volume, UUID hostId, Picture picture) {
        var owner = owner(volume, hostId, picture);
        if (owner.isPresent()) {
            return Verdict.refused("rule.adopt.ours", volume.name(), owner.get());
        }
        if (isFilling(volume)) {
            return Verdict.refused("rule.adopt.filling", volume.name());
        }
        if (volume.isThinPool() || volume.shape().layout().contains("pool")) {
            return Verdict.refused("rule.adopt.pool", volume.name());
        }
        if (volume.isSnapshot()) {
            return Verdict.refused(
                    "rule.adopt.snapshot",
                    volume.name(),
                    volume.lineage().origin().orElse("?"));
        }
        if (volume.handle().isEmpty()) {
            return Verdict.refused("rule.adopt.reserved", volume.name());
        }
        if (volume.isMerging()) {
            return Verdict.refused("rule.volume.merging", volume.name());
        }
        if (volume.condition().health() != Health.GOOD) {
            return Verdict.refused("rule.adopt.damaged", volume.name());
        }
        return HostRules.poolIsSound(poolOf(volume, hostId), picture);
    }

    /// What the row of ours is called that speaks of it.
    private static Optional<String> owner(LogicalVolume seen, UUID hostId, Picture picture) {
        var volumes = picture.volumes().stream()
                .filter(volume -> volume.pool().hostId().equals(hostId))
                .filter(volume -> isSame(seen, volume.uuid(), volume.pool(), volume.lv()))
                .map(Volume::name);
        var snapshots = picture.snapshots().stream()
                .filter(snapshot -> picture.volume(snapshot.volumeId())
                        .map(Volume::pool)
                        .filter(pool -> pool.hostId().equals(hostId))
                        .filter(pool -> isSame(seen, snapshot.uuid(), pool, snapshot.lv()))
                        .isPresent())
                .map(Snapshot::name);
        return Stream.concat(volumes, snapshots).findFirst();
    }

    /// While it is being made a row has no uuid yet, and only its name.
    private static boolean isSame(LogicalVolume seen, Optional<LvUuid> uuid, PoolName pool, LvName name) {
        return uuid.map(seen.uuid()::equals)
                .orElseGet(
                        () -> seen.group().equals(pool.group()) && seen.name().equals(name.text()));
    }
}
