package org.snapdeck.inventory;

import java.util.List;
import java.util.stream.Collectors;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.SnapshotStore;

/// Whether snapshots of several volumes may be taken together, besides what each of them must meet by itself.
public final class SetRules {
    private SetRules() {}

    /// @param store where its snapshot keeps what the volume overwrites
    public record Member(Volume volume, SnapshotStore store) {}

    /// Whether these volumes belong together at all.
    public static Verdict mayBeOne(List<Volume> volumes) {
        if (volumes.stream().map(Volume::id).distinct().count() < 2) {
            return Verdict.refused("rule.set.several");
        }
        if (volumes.stream().map(volume -> volume.pool().hostId()).distinct().count() > 1) {
            return Verdict.refused("rule.set.hosts");
        }
        return volumes.stream().map(Volume::projectId).distinct().count() > 1
                ? Verdict.refused("rule.set.projects")
                : Verdict.allowed();
    }

    public static Verdict explain(List<Member> members, Picture picture) {
        var volumes = members.stream().map(Member::volume).toList();
        return mayBeOne(volumes)
                .andThen(() -> QuotaRules.snapshotsFit(volumes.getFirst().projectId(), volumes, picture))
                .andThen(() -> haveSpace(members, picture));
    }

    private static Verdict haveSpace(List<Member> members, Picture picture) {
        return members.stream()
                .collect(Collectors.groupingBy(member -> member.volume().pool().group()))
                .values()
                .stream()
                .map(together -> hasSpace(together, picture))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    /// What is in the same group shares what is free there.
    private static Verdict hasSpace(List<Member> together, Picture picture) {
        var needs = together.stream()
                .flatMap(member -> SpaceNeed.ofSnapshot(member.volume(), member.store(), picture).stream())
                .toList();
        if (needs.isEmpty()) {
            return Verdict.allowed();
        }
        var all = needs.stream().mapToLong(need -> need.needed().bytes()).sum();
        return new SpaceNeed(new ByteSize(all), needs.getFirst().free())
                .explain(together.getFirst().volume().pool());
    }
}
