package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.usage.DeviceUse;

/// A revert that LVM has only noted: its merge begins when the volume is activated the next time, and until then
/// whoever has the volume or the snapshot open goes on.
public final class WaitingMerge {
    private WaitingMerge() {}

    /// Whether it may begin now, by the last look at the host; if not, who holds it up. Unknown is not free.
    public static Verdict mayBegin(Volume volume, Picture picture) {
        var uses = Stream.concat(Stream.of(picture.use(volume)), restoring(volume, picture))
                .map(use -> new VolumeUse(List.of(), use))
                // Who is shut off holds nothing up.
                .filter(use -> use.isLive() || !use.isKnown())
                .toList();
        var users =
                uses.stream().flatMap(use -> use.users().stream()).distinct().toList();
        if (!users.isEmpty()) {
            return Verdict.refused("rule.merge.held", volume.name(), String.join(", ", users));
        }
        if (uses.stream().anyMatch(VolumeUse::isUsed)) {
            return Verdict.refused("rule.merge.held-by-somebody", volume.name());
        }
        return uses.stream().allMatch(VolumeUse::isKnown)
                ? Verdict.allowed()
                : Verdict.refused(
                        "rule.merge.use-unknown",
                        volume.name(),
                        HostRules.name(volume.pool().hostId(), picture));
    }

    /// Its snapshot is as good a reason to wait.
    private static Stream<Optional<DeviceUse>> restoring(Volume volume, Picture picture) {
        return picture.snapshotsOf(volume).stream()
                .filter(snapshot -> snapshot.status() == SnapshotStatus.RESTORING)
                .flatMap(snapshot -> picture.seen(snapshot).stream())
                .map(seen -> picture.sighting(volume.pool().hostId()).report().map(report -> report.use(seen)));
    }
}
