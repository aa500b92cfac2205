package org.snapdeck.inventory;

import java.util.List;
import org.snapdeck.lvm.LogicalVolume;

/// Which status a row may be given by hand. *Available* is never more than what the host shows; to say that
/// something is broken needs no proof.
public final class ResetRules {
    private ResetRules() {}

    public static List<VolumeStatus> volumeStatuses() {
        return List.of(VolumeStatus.AVAILABLE, VolumeStatus.IN_USE, VolumeStatus.ERROR);
    }

    public static List<SnapshotStatus> snapshotStatuses() {
        return List.of(SnapshotStatus.AVAILABLE, SnapshotStatus.ERROR);
    }

    public static Verdict explain(Volume volume, VolumeStatus wanted, Picture picture) {
        return Rules.explain(VolumeAction.RESET_STATUS, volume, picture)
                .andThen(() -> isOther(volume.status().word(), wanted.word()))
                .andThen(() -> switch (wanted) {
                    case AVAILABLE -> isDetached(volume, picture).andThen(() -> isThere(volume, picture));
                    case IN_USE -> isAttached(volume, picture).andThen(() -> isThere(volume, picture));
                    case ERROR -> Verdict.allowed();
                    case CREATING,
                            MANAGING,
                            UNMANAGING,
                            EXTENDING,
                            REVERTING,
                            DELETING,
                            ERROR_DELETING,
                            ERROR_EXTENDING,
                            ERROR_MANAGING,
                            ERROR_UNMANAGING -> Verdict.refused("rule.reset.not-by-hand", wanted.word());
                });
    }

    public static Verdict explain(Snapshot snapshot, SnapshotStatus wanted, Picture picture) {
        return Rules.explain(SnapshotAction.RESET_STATUS, snapshot, picture)
                .andThen(() -> isOther(snapshot.status().word(), wanted.word()))
                .andThen(() -> switch (wanted) {
                    case AVAILABLE -> isThere(snapshot, picture);
                    case ERROR -> Verdict.allowed();
                    case CREATING, UPDATING, RESTORING, DELETING, ERROR_DELETING ->
                        Verdict.refused("rule.reset.not-by-hand", wanted.word());
                });
    }

    private static Verdict isOther(String now, String wanted) {
        return now.equals(wanted) ? Verdict.refused("rule.reset.same", now) : Verdict.allowed();
    }

    private static Verdict isDetached(Volume volume, Picture picture) {
        return picture.attachmentsOf(volume).isEmpty()
                ? Verdict.allowed()
                : Verdict.refused("rule.reset.attached", volume.name());
    }

    private static Verdict isAttached(Volume volume, Picture picture) {
        return picture.attachmentsOf(volume).isEmpty()
                ? Verdict.refused("rule.reset.detached", volume.name())
                : Verdict.allowed();
    }

    private static Verdict isThere(Volume volume, Picture picture) {
        return HostRules.answers(volume.pool().hostId(), picture)
                .andThen(() -> picture.seen(volume)
                        .map(seen -> isWhole(volume.name(), seen))
                        .orElseGet(() -> Verdict.refused(
                                "rule.volume.missing",
                                volume.name(),
                                volume.lv().text())));
    }

    /// A killed lvcreate can leave a plain volume with a snapshot's name.
    private static Verdict isThere(Snapshot snapshot, Picture picture) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        return HostRules.answers(volume.pool().hostId(), picture)
                .andThen(() -> picture.seen(snapshot)
                        .map(seen -> isWhole(snapshot.name(), seen)
                                .andThen(() -> seen.isSnapshot() || seen.isThin()
                                        ? Verdict.allowed()
                                        : Verdict.refused("rule.reset.no-snapshot", snapshot.name())))
                        .orElseGet(() -> Verdict.refused(
                                "rule.volume.missing",
                                snapshot.name(),
                                snapshot.lv().text())));
    }

    private static Verdict isWhole(String name, LogicalVolume seen) {
        if (seen.isSuspended()) {
            return Verdict.refused("rule.volume.suspended", name);
        }
        if (Adoption.isFilling(seen)) {
            return Verdict.refused("rule.volume.half-filled", name);
        }
        if (seen.isInvalid()) {
            return Verdict.refused("rule.snapshot.invalid", name);
        }
        return seen.isMerging() ? Verdict.refused("rule.volume.merging", name) : Verdict.allowed();
    }
}
