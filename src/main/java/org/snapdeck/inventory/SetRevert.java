package org.snapdeck.inventory;

import java.util.List;
import org.snapdeck.lvm.LogicalVolume;

/// What is reverted with a set: all of it, unless an earlier revert ended in the middle. Then what was put back already
/// stays as it is, for it may have been written to since, and only the others are left to do.
public final class SetRevert {
    private SetRevert() {}

    public static List<Snapshot> members(SnapshotSet set, Picture picture) {
        var all = set.members().stream()
                .flatMap(member -> picture.snapshot(member).stream())
                .toList();
        var open = all.stream().filter(member -> !isPutBack(member, picture)).toList();
        return open.isEmpty() ? all : open;
    }

    /// Whether the volume is a copy of its own snapshot, which it becomes when it is reverted to one that is thin.
    private static boolean isPutBack(Snapshot member, Picture picture) {
        return picture.volume(member.volumeId())
                .flatMap(picture::seen)
                .flatMap(volume -> volume.lineage().originUuid())
                .filter(origin -> picture.seen(member)
                        .filter(LogicalVolume::isThin)
                        .filter(snapshot -> snapshot.uuid().equals(origin))
                        .isPresent())
                .isPresent();
    }
}
