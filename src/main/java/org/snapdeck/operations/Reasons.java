package org.snapdeck.operations;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RevokedHostKey;
import org.snapdeck.ssh.TimedOut;
import org.snapdeck.ssh.UnknownHostKey;
import org.snapdeck.ssh.Unreachable;

/// The reasons that more than one kind of operation has, told by type and never by the words of a message.
public final class Reasons {
    private Reasons() {}

    public static Reason of(RemoteFailure failure) {
        var host = failure.address().toString();
        return switch (failure) {
            case Unreachable unreachable -> Reason.of("reason.unreachable." + key(unreachable.reason()), host);
            case LoginRefused refused ->
                Reason.of("reason.login." + key(refused.reason()), host, String.join(", ", refused.offered()));
            case UnknownHostKey unknown ->
                Reason.of("reason.unknown-key", host, unknown.key().fingerprint());
            case ChangedHostKey _ -> Reason.of("reason.changed-key", host);
            case RevokedHostKey _ -> Reason.of("reason.revoked-key", host);
            case TimedOut timedOut -> Reason.of(timedOut.mayHaveRun() ? "reason.timed-out" : "reason.silent", host);
            case Lost lost -> Reason.of(lost.mayHaveRun() ? "reason.lost" : "reason.lost-before", host);
        };
    }

    public static Reason of(Outcome.Refused refused) {
        return switch (refused.why()) {
            case MORE_USE ->
                refused.opens().isPresent()
                        ? Reason.of("reason.more-use", refused.opens().getAsInt())
                        : Reason.of("reason.more-use-now");
            case USE_UNKNOWN -> Reason.of("reason.use-unknown");
            case OTHER_USE -> Reason.of("reason.other-use");
            case SUSPENDED -> Reason.of("reason.suspended");
            case MERGING -> Reason.of("reason.revert.other-merge");
            case INSTANCE_UNSEEN -> Reason.of("reason.instance-unseen");
            case NOT_RUNNING -> Reason.of("reason.instance-not-running");
            case FROZEN_ALREADY -> Reason.of("reason.instance-frozen-already");
            case AGENT_SILENT -> Reason.of("reason.agent-silent");
            case UNGUARDED -> Reason.of("reason.unguarded");
            case NOT_HELD -> Reason.of("reason.not-held");
        };
    }

    public static Reason of(Outcome.Unclear unclear) {
        return Reason.of("reason.unclear", unclear.why());
    }

    public static Reason of(Settlement.Processes processes) {
        return switch (processes) {
            case ALIVE -> Reason.of("reason.still-running");
            case HIDDEN -> Reason.of("reason.processes-hidden");
            case GONE -> Reason.of("reason.unreadable");
        };
    }

    static Reason halfMade(List<LogicalVolume> volumes) {
        return Reason.of("reason.half-made", names(volumes));
    }

    public static Reason of(FailureReason failure) {
        return switch (failure) {
            case FailureReason.NameTaken(var by) -> Reason.of("reason.name-taken", by.name(), by.group());
            case FailureReason.OriginGone(var origin) -> Reason.of("reason.origin-gone", origin.path());
            case FailureReason.VolumeGone(var volume) -> Reason.of("reason.volume-gone", volume.path());
            case FailureReason.GroupGone(var group) -> Reason.of("reason.group-gone", group);
            case FailureReason.GroupObstructed(var group, var obstacles) ->
                Reason.of("reason.group." + key(Collections.min(obstacles)), group.name());
            case FailureReason.PoolGone(var pool) -> Reason.of("reason.pool-gone", pool);
            case FailureReason.PoolFull(var pool) -> Reason.of("reason.pool-full", pool.name());
            case FailureReason.NoSpace(var needed, var free) ->
                Reason.of("reason.no-space", needed.bytes(), free.bytes());
            case FailureReason.HalfMade(var volumes) -> halfMade(volumes);
            case FailureReason.NotOurs(var volume) -> Reason.of("reason.not-ours", volume.name());
            case FailureReason.HasSnapshots(var volume, var snapshots) ->
                Reason.of("reason.has-snapshots", volume.name(), names(snapshots));
            case FailureReason.DeviceOpen(var volume) -> Reason.of("reason.device-open", volume.name());
            case FailureReason.ActiveOrigin(var volume, var snapshots) ->
                Reason.of("reason.active-origin", volume.name(), names(snapshots));
            case FailureReason.LeftInactive(var volume) -> Reason.of("reason.left-inactive", volume.name());
            case FailureReason.KernelBehind(var volume, var kernel) ->
                kernel.map(size -> Reason.of(
                                "reason.kernel-behind",
                                volume.name(),
                                volume.size().bytes(),
                                size.bytes()))
                        .orElseGet(() -> Reason.of("reason.kernel-unseen", volume.name()));
            case FailureReason.SnapshotInvalid(var snapshot) -> Reason.of("reason.snapshot-invalid", snapshot.name());
            case FailureReason.BeingMerged(var snapshot) -> Reason.of("reason.being-merged", snapshot.name());
            case FailureReason.OtherMerge() -> Reason.of("reason.revert.other-merge");
            case FailureReason.NotAllowed(var words) -> Reason.of("reason.not-allowed", words);
            case FailureReason.CommandMissing(var words) -> Reason.of("reason.command-missing", words);
            case FailureReason.LvmRefused(var exit, var words) -> Reason.of("reason.lvm-refused", exit, words);
            case FailureReason.HeldBack() -> Reason.of("reason.set.held-back");
            case FailureReason.Unexplained() -> Reason.of("reason.unexplained");
        };
    }

    static String names(List<LogicalVolume> volumes) {
        return String.join(", ", volumes.stream().map(LogicalVolume::name).toList());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
