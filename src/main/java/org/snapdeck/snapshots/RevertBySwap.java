package org.snapdeck.snapshots;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Swap;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
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
        Swap swap, Function<LogicalVolume, Consumer<Handle>> swapped, Consumer<Handle> left, Consumer<Handle> damaged) {
    Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.swap(swap));
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> judge(ran.readBack(), reason(execution), host);
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var settlement = host.ask(operation, swap.group());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        if (!settlement.get().isFinal()) {
            return Ending.unknown(Reasons.of(settlement.get().processes()));
        }
        var found = settlement.get().readBack().orElseThrow();
        return switch (swap.look(found.volumes())) {
            case ASIDE, IN_PLACE -> goOn(host);
            case DONE, NOT_STARTED, MADE, BROKEN -> judge(found, Reason.of("reason.not-done"), host);
        };
    }

    private Ending goOn(HostLine host) throws RemoteFailure {
        var execution = host.repair(lvm -> lvm.swap(swap.resuming()));
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> judgeAgain(ran.readBack(), reason(execution), host);
            case Outcome.NotRun(var why) -> Ending.needsYou(Reasons.of(why), damaged);
            case Outcome.Refused _ -> Ending.needsYou(broken(), damaged);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending judge(ReadBack found, Reason reason, HostLine host) throws RemoteFailure {
        if (found.groupIsGone()) {
            return Ending.groupIsGone(swap.group(), damaged);
        }
        return switch (swap.look(found.volumes())) {
            case DONE -> Ending.done(swapped.apply(made(found)));
            case NOT_STARTED -> Ending.failed(reason, left);
            case MADE -> undo(found, reason, host);
            case ASIDE, IN_PLACE -> Ending.unknown(reason);
            case BROKEN -> Ending.needsYou(broken(), damaged);
        };
    }

    /// A second time nothing is tried that did not help the first time.
    private Ending judgeAgain(ReadBack found, Reason reason, HostLine host) throws RemoteFailure {
        return switch (swap.look(found.volumes())) {
            case IN_PLACE ->
                Ending.needsYou(Reason.of("reason.revert.left-over", swap.oldName()), swapped.apply(made(found)));
            case ASIDE -> Ending.needsYou(broken(), damaged);
            case DONE, NOT_STARTED, MADE, BROKEN -> judge(found, reason, host);
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
