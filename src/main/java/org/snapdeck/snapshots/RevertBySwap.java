package org.snapdeck.snapshots;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.Swap;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Joined;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.Reasons;
import org.snapdeck.ssh.RemoteFailure;

/// How a thin volume is reverted, and how that is finished or undone where it was cut: while the old volume has its
/// name, it is undone; from then on it is finished.
///
/// @param swapped what becomes of the rows when the new volume has the name
/// @param left what becomes of the rows when all is as it was
/// @param damaged what becomes of the rows when only a person can decide
record RevertBySwap(
        Swap swap, Function<LogicalVolume, Consumer<Handle>> swapped, Consumer<Handle> left, Consumer<Handle> damaged)
        implements Joined {
    @Override
    public LvmChange change() {
        return swap;
    }

    @Override
    public boolean isPastReturn(ReadBack found) {
        return swap.isPastReturn(found.volumes());
    }

    @Override
    public Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) throws RemoteFailure {
        return judge(found, reason(execution), forward, host);
    }

    @Override
    public Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) throws RemoteFailure {
        var done = seen.readBack().filter(found -> swap.look(found.volumes()) == Swap.State.DONE);
        // From there nothing can change it any more, whatever processes there are.
        if (done.isPresent()) {
            return Ending.done(swapped.apply(made(done.get())));
        }
        if (!seen.isFinal()) {
            return Ending.unknown(Reasons.of(seen.processes()));
        }
        var found = seen.readBack().orElseThrow();
        return switch (swap.look(found.volumes())) {
            case ASIDE, IN_PLACE -> goOn(found, host);
            case DONE, NOT_STARTED, MADE, BROKEN -> judge(found, Reason.of("reason.not-done"), forward, host);
        };
    }

    private Ending goOn(ReadBack before, HostLine host) throws RemoteFailure {
        var execution = host.repair(lvm -> lvm.swap(swap.resuming()));
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> judgeAgain(ran.readBack(), reason(execution), host);
            case Outcome.NotRun(var why) -> stop(before, Reasons.of(why), host);
            case Outcome.Refused refused -> stop(before, Reasons.of(refused), host);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    /// It may not go on: one of the two volumes is whole in any case, and has the name unless it was cut in between.
    private Ending stop(ReadBack before, Reason why, HostLine host) throws RemoteFailure {
        return switch (swap.look(before.volumes())) {
            case MADE -> undo(before, why, host);
            case IN_PLACE -> leftOver(before);
            case NOT_STARTED, ASIDE, DONE, BROKEN -> Ending.needsYou(broken(), damaged);
        };
    }

    private Ending leftOver(ReadBack found) {
        return Ending.needsYou(Reason.of("reason.revert.left-over", swap.oldName()), swapped.apply(made(found)));
    }

    /// @param forward whether others that it belongs to have gone too far to be undone
    private Ending judge(ReadBack found, Reason reason, boolean forward, HostLine host) throws RemoteFailure {
        if (found.groupIsGone()) {
            return Ending.groupIsGone(swap.group(), damaged);
        }
        return switch (swap.look(found.volumes())) {
            case DONE -> Ending.done(swapped.apply(made(found)));
            case NOT_STARTED -> Ending.failed(reason, left);
            case MADE -> forward ? goOn(found, host) : undo(found, reason, host);
            case ASIDE, IN_PLACE -> Ending.unknown(reason);
            case BROKEN -> Ending.needsYou(broken(), damaged);
        };
    }

    /// A second time nothing is tried that did not help the first time.
    private Ending judgeAgain(ReadBack found, Reason reason, HostLine host) throws RemoteFailure {
        return switch (swap.look(found.volumes())) {
            case IN_PLACE -> leftOver(found);
            case ASIDE -> Ending.needsYou(broken(), damaged);
            case DONE, NOT_STARTED, MADE, BROKEN -> judge(found, reason, false, host);
        };
    }

    private Ending undo(ReadBack found, Reason reason, HostLine host) throws RemoteFailure {
        var removal = swap.undoing(found.volumes()).orElseThrow();
        return host.repair(lvm -> lvm.remove(removal)).isDone()
                ? Ending.failed(reason, left)
                : Ending.needsYou(
                        Reason.of(
                                "reason.revert.left-over",
                                removal.volume().path().name()),
                        left);
    }

    private LogicalVolume made(ReadBack found) {
        return swap.made(found.volumes()).orElseThrow();
    }

    private Reason broken() {
        return Reason.of("reason.revert.broken", swap.volume().path(), swap.oldName());
    }

    private static Reason reason(Execution execution) {
        return execution.failure().map(Reasons::of).orElseGet(() -> Reason.of("reason.unexplained"));
    }
}
