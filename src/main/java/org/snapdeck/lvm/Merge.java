package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/// A thick snapshot to be merged back into the volume it is of, which consumes it. The kernel does that by itself
/// once LVM has begun; where somebody has one of the two open, LVM only notes it for the next activation.
///
/// LVM's lvconvert knows no selection, but it takes a tag: that aims at this very snapshot whatever its name is
/// by then.
///
/// @param snapshotId the snapshot's tag
public record Merge(LvHandle origin, LvHandle snapshot, UUID snapshotId, UUID operation) implements Reversal {

    /// How far it is, by what the host shows.
    public enum State {
        /// Both are as they were.
        NOT_STARTED,
        /// LVM has noted it, and the next activation begins it.
        WAITING,
        RUNNING,
        /// It can't go on: the store overflowed before, or the kernel failed.
        FAILED,
        /// All is merged, but the snapshot's former store is still there, as an ordinary volume.
        REMAINS,
        MERGED,
        /// The volume itself is not there.
        GONE
    }

    @Override
    public VgName group() {
        return origin.group();
    }

    @Override
    public Command command() {
        return Command.of("lvconvert", "-y", "--merge", "--background", "@" + tag());
    }

    String tag() {
        return Tag.ID.prefix() + snapshotId;
    }

    /// That the volume is being merged into says nothing: it may be another snapshot, before this one or after it. As
    /// long as this one is being merged, LVM shows it, hidden though it is.
    public State look(VolumeList volumes) {
        var volume = volumes.find(origin.uuid());
        if (volume.isEmpty()) {
            return State.GONE;
        }
        var merged = volumes.find(snapshot.uuid());
        if (merged.isEmpty()) {
            return State.MERGED;
        }
        if (merged.get().isMerging()) {
            return ofMerging(volume.get(), merged.get());
        }
        return merged.get().isSnapshot() ? State.NOT_STARTED : State.REMAINS;
    }

    private static State ofMerging(LogicalVolume volume, LogicalVolume merged) {
        if (merged.isInvalid() || merged.condition().mergeFailed().isYes()) {
            return State.FAILED;
        }
        // The kernel counts what is left of a merge that runs, and LVM shows that of the origin as well.
        return volume.shape().dataPercent().isPresent() ? State.RUNNING : State.WAITING;
    }

    @Override
    public boolean isPastReturn(VolumeList volumes) {
        return switch (look(volumes)) {
            case NOT_STARTED, GONE -> false;
            case WAITING, RUNNING, FAILED, REMAINS, MERGED -> true;
        };
    }

    /// The kernel goes on by itself.
    @Override
    public boolean resumed() {
        return false;
    }

    @Override
    public List<String> arguments() {
        return new Words(
                        "merge",
                        group().text(),
                        origin.deviceUuid() + " " + snapshot.deviceUuid(),
                        origin.uuid().text(),
                        snapshot.uuid().text(),
                        tag())
                .and(command().words().toArray(String[]::new))
                .command()
                .words();
    }

    /// How much of the store is still to be merged, in percent of the store.
    public OptionalDouble left(VolumeList volumes) {
        return volumes.find(snapshot.uuid())
                .map(merged -> merged.shape().dataPercent())
                .orElseGet(OptionalDouble::empty);
    }

    /// Whether somebody has one of the two open, so that it can't begin.
    public boolean isHeldUp(VolumeList volumes) {
        return !isClosed(volumes, origin) || !isClosed(volumes, snapshot);
    }

    private static boolean isClosed(VolumeList volumes, LvHandle one) {
        return volumes.find(one.uuid()).map(there -> there.open() == Answer.NO).orElse(true);
    }

    @Override
    public Optional<FailureReason> shortfall(ReadBack found) {
        if (found.groupIsGone()) {
            return Optional.of(new FailureReason.GroupGone(group()));
        }
        return switch (look(found.volumes())) {
            case GONE -> Optional.of(new FailureReason.VolumeGone(origin));
            case NOT_STARTED -> Optional.of(trouble(found));
            case FAILED -> found.volumes().find(snapshot.uuid()).map(FailureReason.SnapshotInvalid::new);
            case WAITING, RUNNING, REMAINS, MERGED -> Optional.empty();
        };
    }

    private FailureReason trouble(ReadBack found) {
        var there = found.volumes().find(snapshot.uuid()).orElseThrow();
        if (there.isInvalid()) {
            return new FailureReason.SnapshotInvalid(there);
        }
        if (!there.tags().has(Tag.ID, snapshotId)) {
            return new FailureReason.NotOurs(there);
        }
        if (found.volumes().find(origin.uuid()).filter(LogicalVolume::isMerging).isPresent()) {
            return new FailureReason.OtherMerge();
        }
        return Shortfall.ofGroup(found).orElseGet(FailureReason.Unexplained::new);
    }
}
