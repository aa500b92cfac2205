package org.snapdeck.operations;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.CopyResult;
import org.snapdeck.lvm.CopyState;
import org.snapdeck.lvm.Creation;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Extension;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.Finding;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.Tag;
import org.snapdeck.ssh.RemoteFailure;

/// How a volume is made that holds what another one holds. The lane is held to make the volume and to start the job
/// that fills it, and again when the job has ended; in between the operation runs. The target bears the tag
/// *filling* until the last of it has been checked, so that the host itself tells whether it is whole.
///
/// @param rows what becomes of the rows
public record Copying(CopyPlan plan, Rows rows) {

    /// @param whole the volume is there and holds everything
    /// @param bad it is there, and what it holds is good for nothing
    /// @param missing nothing of it is there
    /// @param canceled the same, since somebody wanted it so
    public record Rows(
            Function<LogicalVolume, Consumer<Handle>> whole,
            Function<LogicalVolume, Consumer<Handle>> bad,
            Consumer<Handle> missing,
            Consumer<Handle> canceled) {}

    /// What follows when a volume was made.
    @FunctionalInterface
    private interface Next {
        Ending with(LogicalVolume made) throws RemoteFailure;
    }

    public Ending execute(HostLine host) throws RemoteFailure {
        return plan.still().isPresent()
                ? make(plan.still().get(), host, still -> filled(still.handle().orElseThrow(), host))
                : filled(plan.source().volume(), host);
    }

    private Ending filled(LvHandle read, HostLine host) throws RemoteFailure {
        return make(plan.target(), host, target -> plan.isClone() ? grown(target, host) : started(read, target, host));
    }

    private Ending make(Creation wanted, HostLine host, Next next) throws RemoteFailure {
        var made = host.send(lvm -> Making.make(wanted, lvm));
        return switch (made.outcome()) {
            case Outcome.Ran ran -> judge(wanted, ran, host, next);
            case Outcome.NotRun(var why) -> nothingMade(wanted, Reasons.of(why), host);
            case Outcome.Refused refused -> nothingMade(wanted, Reasons.of(refused), host);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending judge(Creation wanted, Outcome.Ran ran, HostLine host, Next next) throws RemoteFailure {
        return switch (wanted.look(ran.readBack().volumes())) {
            case Finding.Made(var volume) -> next.with(volume);
            case Finding.HalfMade(var volumes) -> Ending.unknown(Reasons.halfMade(volumes));
            case Finding.Nothing _ ->
                nothingMade(wanted, Reasons.of(ran.shortfall().orElseThrow()), host);
        };
    }

    private Ending nothingMade(Creation wanted, Reason reason, HostLine host) throws RemoteFailure {
        var failed = Ending.failed(reason, rows.missing());
        return wanted.equals(plan.target()) ? stillRemoved(host).orElse(failed) : failed;
    }

    private Ending started(LvHandle read, LogicalVolume target, HostLine host) throws RemoteFailure {
        var job = plan.job(read, target.handle().orElseThrow(), target.size());
        var start = host.begin(lvm -> lvm.startCopy(job));
        if (start.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        if (start.get().started()) {
            return Ending.running(Reason.of("running.copy.begins"));
        }
        var reason = Reason.of("reason.copy.not-started", start.get().words());
        var ending = removed(target, reason, rows.missing(), host);
        return stillRemoved(host).orElse(ending);
    }

    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var ending = plan.isClone() ? settleClone(host) : settleJob(operation, host);
        var goesOn = operation.state() == OperationState.RUNNING && ending.state() == OperationState.UNKNOWN;
        return goesOn
                ? Ending.running(CopyProgress.kept(operation, ending.reason().orElseThrow()))
                : ending;
    }

    private Ending settleJob(Operation operation, HostLine host) throws RemoteFailure {
        var report = host.look(lvm -> lvm.copies(CopyLook.only()));
        if (report.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var state = report.get().of(operation.id());
        if (state.isEmpty()) {
            return withoutJob(operation, host);
        }
        return state.get().isOver() ? ended(state.get(), host) : Ending.running(CopyProgress.of(state.get()));
    }

    /// Without the files of the job, the target tells: it lost its tag when all of it was checked. Of what is not
    /// whole, nobody knows what becomes as long as a process of it may live.
    private Ending withoutJob(Operation operation, HostLine host) throws RemoteFailure {
        var sought = Sought.on(host, plan.target());
        var target = sought.found();
        if (target.filter(this::isWhole).isPresent()) {
            return stillRemoved(host).orElse(Ending.done(rows.whole().apply(target.get())));
        }
        if (!sought.isFinal()) {
            return Ending.unknown(sought.why());
        }
        if (plan.still().isPresent()) {
            var still = Sought.on(host, plan.still().get());
            if (!still.isFinal()) {
                return Ending.unknown(still.why());
            }
        }
        var ending = target.isPresent()
                ? unfilled(operation, target.get(), host)
                : notThere(Reason.of("reason.not-done"), sought);
        return stillRemoved(host).orElse(ending);
    }

    /// What was never begun is taken back at once: later nobody could tell it from what was.
    private Ending unfilled(Operation operation, LogicalVolume target, HostLine host) throws RemoteFailure {
        return operation.state() == OperationState.RUNNING
                ? bad(target, Reason.of("reason.copy.gone"))
                : removed(target, Reason.of("reason.not-done"), rows.missing(), host);
    }

    private boolean isWhole(LogicalVolume target) {
        return !target.tags().has(Tag.FILLING, plan.operation());
    }

    /// What the job wrote last, or that it did not live to write it, is proof that nothing of it lives any more,
    /// even where the processes of others are hidden: it is the login user's own.
    private Ending ended(CopyState state, HostLine host) throws RemoteFailure {
        var left = stillRemoved(host);
        if (left.isPresent()) {
            return left.get();
        }
        var sought = Sought.on(host, plan.target());
        var target = sought.found();
        if (target.isEmpty()) {
            return withoutTarget(state, sought);
        }
        if (state.result().isEmpty()) {
            return bad(
                    target.get(), Reason.of("reason.copy.killed", state.moved().bytes()));
        }
        return switch (state.result().get()) {
            case CopyResult.Complete complete -> released(target.get(), complete, host);
            case CopyResult.SourceLost _ -> bad(target.get(), Reason.of("reason.copy.source-lost"));
            case CopyResult.Differs(var source, var copy) ->
                bad(target.get(), Reason.of("reason.copy.differs", source, copy));
            case CopyResult.Failed(var at, var words) ->
                bad(
                        target.get(),
                        at.isEmpty()
                                ? Reason.of("reason.copy.unread", words)
                                : Reason.of("reason.copy.failed", at, words));
            case CopyResult.Canceled _ ->
                removed(target.get(), Reason.of("reason.copy.canceled"), rows.canceled(), host);
        };
    }

    private Ending withoutTarget(CopyState state, Sought sought) {
        if (!sought.isRead()) {
            return Ending.unknown(sought.why());
        }
        return state.result().filter(CopyResult.Canceled.class::isInstance).isPresent()
                ? Ending.failed(Reason.of("reason.copy.canceled"), rows.canceled())
                : notThere(Reason.of("reason.copy.target-gone"), sought);
    }

    /// Of a group that is not there itself, what is in it is not known.
    private Ending notThere(Reason reason, Sought sought) {
        return sought.groupIsGone()
                ? Ending.groupIsGone(plan.path().group(), rows.missing())
                : Ending.failed(reason, rows.missing());
    }

    private Ending bad(LogicalVolume target, Reason reason) {
        return Ending.failed(reason, rows.bad().apply(target));
    }

    private Ending released(LogicalVolume target, CopyResult.Complete complete, HostLine host) throws RemoteFailure {
        if (!isReleased(target, host)) {
            return Ending.running(Reason.of("running.copy.releasing"));
        }
        var sum = Optional.of(complete.targetSum())
                .filter(text -> !text.isEmpty())
                .map(text -> Reason.of("done.copy.verified", text));
        return new Ending(OperationState.DONE, sum, rows.whole().apply(target));
    }

    private boolean isReleased(LogicalVolume target, HostLine host) throws RemoteFailure {
        if (isWhole(target)) {
            return true;
        }
        var release = plan.release(target.handle().orElseThrow());
        return host.tryAgain(lvm -> lvm.retag(release)).isDone();
    }

    private Ending removed(LogicalVolume target, Reason reason, Consumer<Handle> after, HostLine host)
            throws RemoteFailure {
        var removal = CopyPlan.removalOf(target.handle().orElseThrow(), plan.operation());
        var execution = host.repair(lvm -> lvm.remove(removal));
        return execution.isDone()
                ? Ending.failed(reason, after)
                : Ending.failed(
                        Reason.of("reason.copy.left", reason.key()), rows.bad().apply(target));
    }

    /// A host that says no is asked again at the next look; nothing else need wait for that.
    ///
    /// @return why the operation can't end yet, if the snapshot that was read is still there
    private Optional<Ending> stillRemoved(HostLine host) throws RemoteFailure {
        if (plan.still().isEmpty()) {
            return Optional.empty();
        }
        var sought = Sought.on(host, plan.still().get());
        if (!sought.isRead()) {
            return Optional.of(Ending.unknown(sought.why()));
        }
        var still = sought.found().flatMap(LogicalVolume::handle);
        if (still.isEmpty()) {
            return Optional.empty();
        }
        var removal = CopyPlan.removalOf(still.get(), plan.operation());
        var execution = host.tryAgain(lvm -> lvm.remove(removal));
        return execution.isDone() ? Optional.empty() : Optional.of(stillLeft(still.get(), execution));
    }

    private static Ending stillLeft(LvHandle still, Execution execution) {
        if (execution.outcome() instanceof Outcome.Unclear unclear) {
            return Ending.unknown(Reasons.of(unclear));
        }
        var isOpen = execution
                .failure()
                .filter(FailureReason.DeviceOpen.class::isInstance)
                .isPresent();
        return Ending.running(
                Reason.of(isOpen ? "running.copy.snapshot-open" : "running.copy.snapshot-left", still.path()));
    }

    private Ending settleClone(HostLine host) throws RemoteFailure {
        var sought = Sought.on(host, plan.target());
        var target = sought.found();
        if (target.isPresent()) {
            return grown(target.get(), host);
        }
        return sought.isFinal() ? notThere(Reason.of("reason.not-done"), sought) : Ending.unknown(sought.why());
    }

    private Ending grown(LogicalVolume target, HostLine host) throws RemoteFailure {
        if (plan.size().isMoreThan(target.size())) {
            var extension = Extension.inPlace(target.handle().orElseThrow(), plan.size(), plan.operation());
            var execution = host.repair(lvm -> lvm.extend(extension));
            if (!execution.isDone()) {
                return notGrown(target, execution.outcome());
            }
        }
        if (!isReleased(target, host)) {
            return Ending.running(Reason.of("running.copy.releasing"));
        }
        var sought = Sought.on(host, plan.target());
        return sought.found()
                .map(volume -> Ending.done(rows.whole().apply(volume)))
                .orElseGet(() -> Ending.unknown(sought.why()));
    }

    private Ending notGrown(LogicalVolume target, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ran ran -> bad(target, Reasons.of(ran.shortfall().orElseThrow()));
            case Outcome.NotRun(var why) -> bad(target, Reasons.of(why));
            case Outcome.Refused refused -> bad(target, Reasons.of(refused));
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }
}
