package org.snapdeck.lvm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Why a change was not made, told by what the host showed right after, never by the words of an error message.
public sealed interface FailureReason {

    /// Another volume has the name.
    record NameTaken(LogicalVolume by) implements FailureReason {}

    /// The volume is not there any more, or not under that name.
    record OriginGone(LvHandle origin) implements FailureReason {}

    record VolumeGone(LvHandle volume) implements FailureReason {}

    record GroupGone(VgName group) implements FailureReason {}

    record GroupObstructed(VolumeGroup group, Set<VgObstacle> obstacles) implements FailureReason {
        public GroupObstructed {
            obstacles = Set.copyOf(obstacles);
        }
    }

    record PoolGone(LvPath pool) implements FailureReason {}

    /// A thin pool that has no room for data, or none to note where it is.
    record PoolFull(LogicalVolume pool) implements FailureReason {
        public OptionalDouble dataPercent() {
            return pool.shape().dataPercent();
        }

        public OptionalDouble metadataPercent() {
            return pool.shape().metadataPercent();
        }
    }

    record NoSpace(ByteSize needed, ByteSize free) implements FailureReason {}

    /// There are volumes with the operation's tag that are not what was to be made.
    record HalfMade(List<LogicalVolume> volumes) implements FailureReason {
        public HalfMade {
            volumes = List.copyOf(volumes);
        }
    }

    /// The volume bears other tags than those it was to be removed by.
    record NotOurs(LogicalVolume volume) implements FailureReason {}

    record HasSnapshots(LogicalVolume volume, List<LogicalVolume> snapshots) implements FailureReason {
        public HasSnapshots {
            snapshots = List.copyOf(snapshots);
        }
    }

    record DeviceOpen(LogicalVolume volume) implements FailureReason {}

    /// LVM extends an origin of thick snapshots only while it is not active.
    record ActiveOrigin(LogicalVolume volume, List<LogicalVolume> snapshots) implements FailureReason {
        public ActiveOrigin {
            snapshots = List.copyOf(snapshots);
        }
    }

    /// It was deactivated for a moment, and is not active again.
    record LeftInactive(LogicalVolume volume) implements FailureReason {}

    /// LVM has noted its size, but the kernel has another one.
    ///
    /// @param kernel empty where the kernel has no such device
    record KernelBehind(LogicalVolume volume, Optional<ByteSize> kernel) implements FailureReason {}

    /// Its store overflowed; more room does not bring it back.
    record SnapshotInvalid(LogicalVolume snapshot) implements FailureReason {}

    record BeingMerged(LogicalVolume snapshot) implements FailureReason {}

    /// Another snapshot is being merged into the volume: LVM has one at a time.
    record OtherMerge() implements FailureReason {}

    /// sudo did not let the command run.
    record NotAllowed(String words) implements FailureReason {}

    record CommandMissing(String words) implements FailureReason {}

    /// Another change that it was to be made with failed before, so that it was not tried.
    record HeldBack() implements FailureReason {}

    /// Nothing that was read explains it: here is what LVM said.
    record LvmRefused(int exit, String words) implements FailureReason {}

    /// The host shows no reason; only LVM can have one.
    record Unexplained() implements FailureReason {}
}
