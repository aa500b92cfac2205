package org.snapdeck.snapshots;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Merge;
import org.snapdeck.lvm.MergeStart;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.Reasons;
import org.snapdeck.ssh.RemoteFailure;

/// How a thick volume is reverted, and how it is found out later how far that is. LVM's exit status says nothing: it
/// is 0 as well when the merge was only noted for later.
///
/// @param fill what there is to merge, in percent of the store
/// @param merged what becomes of the rows when all is merged
/// @param left what becomes of the rows when nothing was begun
/// @param damaged what becomes of the rows when it can't go on
record RevertByMerge(
        Merge merge, double fill, Consumer<Handle> merged, Consumer<Handle> left, Consumer<Handle> damaged) {
    private static final double WHOLE = 100;

    Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.merge(merge));
        return switch (execution.outcome()) {
            case Outcome.Ran ran when ran.readBack().groupIsGone() -> Ending.failed(reason(execution), left);
            case Outcome.Ran ran ->
                wasAbsent(execution, ran.readBack())
                        ? Ending.failed(
                                Reason.of(
                                        "reason.revert.snapshot-gone",
                                        merge.snapshot().path()),
                                left)
                        : judge(ran.readBack(), reason(execution));
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    /// Somebody removed the snapshot before its merge was begun: what looks like one that is over never was.
    private boolean wasAbsent(Execution execution, ReadBack found) {
        return execution.steps().stream().noneMatch(step -> step.title().equals("command"))
                && merge.look(found.volumes()) == Merge.State.MERGED;
    }

    Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var settlement = host.ask(operation, merge.group());
        if (settlement.isEmpty()) {
            return unseen(operation, Reason.of("reason.unreadable"));
        }
        var seen = settlement.get();
        if (seen.readBack().isEmpty()) {
            return unseen(operation, Reasons.of(seen.processes()));
        }
        var found = seen.readBack().get();
        var state = merge.look(found.volumes());
        if (!seen.isFinal() && (state == Merge.State.NOT_STARTED || found.groupIsGone())) {
            return unseen(operation, Reasons.of(seen.processes()));
        }
        return isStuck(state, found, seen) ? goOn(host, operation) : finish(state, found, host);
    }

    /// What goes on by itself is not unknown because of one look that failed.
    private static Ending unseen(Operation operation, Reason why) {
        return operation.state() == OperationState.RUNNING
                ? Ending.running(operation.reason().orElse(why))
                : Ending.unknown(why);
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
