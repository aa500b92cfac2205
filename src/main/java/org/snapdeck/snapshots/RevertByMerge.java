package org.snapdeck.snapshots;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.Merge;
import org.snapdeck.lvm.MergeStart;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Joined;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.Reasons;
import org.snapdeck.operations.Together;
import org.snapdeck.ssh.RemoteFailure;

/// How a thick volume is reverted, and how it is found out later how far that is. LVM's exit status says nothing: it
/// is 0 as well when the merge was only noted for later.
///
/// @param fill what there is to merge, in percent of the store
/// @param merged what becomes of the rows when all is merged
/// @param left what becomes of the rows when nothing was begun
/// @param damaged what becomes of the rows when it can't go on
record RevertByMerge(Merge merge, double fill, Consumer<Handle> merged, Consumer<Handle> left, Consumer<Handle> damaged)
        implements Joined {
    private static final double WHOLE = 100;

    @Override
    public LvmChange change() {
        return merge;
    }

    @Override
    public boolean isPastReturn(ReadBack found) {
        return merge.isPastReturn(found.volumes());
    }

    @Override
    public Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) {
        if (found.groupIsGone()) {
            return Ending.failed(reason(execution), left);
        }
        return wasAbsent(execution, found)
                ? Ending.failed(
                        Reason.of(
                                "reason.revert.snapshot-gone", merge.snapshot().path()),
                        left)
                : judge(found, reason(execution));
    }

    /// Somebody removed the snapshot before its merge was begun: what looks like one that is over never was.
    private boolean wasAbsent(Execution execution, ReadBack found) {
        return execution.steps().stream().noneMatch(step -> step.title().startsWith("command"))
                && merge.look(found.volumes()) == Merge.State.MERGED;
    }

    @Override
    public Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) throws RemoteFailure {
        if (seen.readBack().isEmpty()) {
            return Together.unseen(operation, Reasons.of(seen.processes()));
        }
        var found = seen.readBack().get();
        var state = merge.look(found.volumes());
        if (!seen.isFinal() && (state == Merge.State.NOT_STARTED || found.groupIsGone())) {
            return Together.unseen(operation, Reasons.of(seen.processes()));
        }
        return isStuck(state, found, seen) ? goOn(host, operation) : finish(state, found, host);
    }

    /// Whether it waits although nobody holds it up, or has ended without LVM's noting that.
    private boolean isStuck(Merge.State state, ReadBack found, Settlement seen) {
        return switch (state) {
            case WAITING -> seen.isFinal() && !merge.isHeldUp(found.volumes());
            case RUNNING -> seen.isFinal() && merge.left(found.volumes()).orElse(WHOLE) == 0;
            case NOT_STARTED, FAILED, REMAINS, MERGED, GONE -> false;
        };
    }

    private Ending goOn(HostLine host, Operation operation) throws RemoteFailure {
        var execution = host.repair(lvm -> lvm.startMerge(new MergeStart(merge.origin(), operation.id())));
        return execution.outcome() instanceof Outcome.Ran ran
                ? judge(ran.readBack(), reason(execution))
                : Ending.running(waits());
    }

    private Ending finish(Merge.State state, ReadBack found, HostLine host) throws RemoteFailure {
        if (state != Merge.State.REMAINS) {
            return judge(found, Reason.of("reason.not-done"));
        }
        var remains = found.volumes().find(merge.snapshot().uuid()).orElseThrow();
        var removal = Removal.ofMerged(merge.snapshot(), merge.snapshotId(), merge.operation());
        return host.repair(lvm -> lvm.remove(removal)).isDone()
                ? Ending.done(merged)
                : Ending.needsYou(Reason.of("reason.revert.remains", remains.name()), merged);
    }

    private Ending judge(ReadBack found, Reason reason) {
        if (found.groupIsGone()) {
            return Ending.groupIsGone(merge.group(), damaged);
        }
        return switch (merge.look(found.volumes())) {
            case MERGED -> Ending.done(merged);
            case NOT_STARTED -> Ending.failed(reason, left);
            case WAITING -> Ending.running(waits());
            case RUNNING -> Ending.running(Reason.of("reason.revert.merging", percent(found)));
            case REMAINS -> Ending.running(Reason.of("reason.revert.ending"));
            case FAILED -> Ending.needsYou(Reason.of("reason.revert.merge-failed"), damaged);
            case GONE ->
                Ending.needsYou(Reason.of("reason.volume-gone", merge.origin().path()), damaged);
        };
    }

    private static Reason waits() {
        return Reason.of("reason.revert.waiting");
    }

    private int percent(ReadBack found) {
        var open = merge.left(found.volumes()).orElse(0);
        return fill <= 0 ? 0 : (int) Math.max(0, WHOLE * (fill - open) / fill);
    }

    private static Reason reason(Execution execution) {
        return execution.failure().map(Reasons::of).orElseGet(() -> Reason.of("reason.unexplained"));
    }
}
