package org.snapdeck.inventory;

import java.util.Optional;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// Whether a volume may be reverted to a snapshot, beyond the statuses of both. Cinder wants the latest snapshot and
/// the same size; LVM keeps newer snapshots as they are, so that an older one is as good.
final class RevertRules {
    private final Snapshot snapshot;
    private final Volume volume;
    private final Picture picture;

    RevertRules(Snapshot snapshot, Picture picture) {
        this.snapshot = snapshot;
        this.volume = picture.volume(snapshot.volumeId()).orElseThrow();
        this.picture = picture;
    }

    Verdict explain() {
        return new VolumeRules(volume, picture)
                .isWhole()
                .andThen(this::isAsLargeAsThen)
                .andThen(this::isNotUsed)
                .andThen(() -> picture.seen(volume).map(this::explain).orElseGet(Verdict::allowed))
                .andThen(this::isClosed)
                .andThen(this::endangersNothing)
                .andThen(() -> HostRules.thinPoolTakesMore(volume, picture));
    }

    /// Reverting would leave what was added as it is, or cut it off: never what somebody means.
    private Verdict isAsLargeAsThen() {
        var now = onHost(picture.seen(volume)).orElse(volume.size());
        var then = onHost(picture.seen(snapshot)).orElse(snapshot.size());
        return now.equals(then)
                ? Verdict.allowed()
                : Verdict.refused("rule.revert.size", volume.name(), now, snapshot.name(), then);
    }

    /// What the host says counts, as somebody may have extended it there.
    private static Optional<ByteSize> onHost(Optional<LogicalVolume> seen) {
        return seen.map(LogicalVolume::deviceSize);
    }

    private Verdict isNotUsed() {
        var use = VolumeUse.of(volume, picture);
        if (use.isUsed()) {
            return Verdict.refused(
                    use.isLive() ? "rule.revert.used" : "rule.revert.claimed",
                    volume.name(),
                    String.join(", ", use.users()));
        }
        return use.isKnown() ? Verdict.allowed() : Verdict.refused("rule.revert.use-unknown", volume.name());
    }

    private Verdict explain(LogicalVolume seen) {
        if (!seen.isActive()) {
            return Verdict.refused(
                    "rule.revert.inactive",
                    volume.name(),
                    volume.lv().in(volume.pool().group()).text());
        }
        return seen.isThin() && seen.isThickOrigin()
                ? Verdict.refused("rule.revert.thick-snapshots", volume.name())
                : Verdict.allowed();
    }

    /// A merge waits for whoever reads the snapshot.
    private Verdict isClosed() {
        return picture.seen(snapshot).filter(seen -> seen.open().isYes()).isPresent()
                ? Verdict.refused("rule.revert.snapshot-open", snapshot.name())
                : Verdict.allowed();
    }

    private Verdict endangersNothing() {
        var endangered = RevertLoss.of(snapshot, picture).endangered();
        return endangered.isEmpty()
                ? Verdict.allowed()
                : Verdict.refused("rule.revert.endangers", endangered.size(), String.join(", ", endangered));
    }
}
