package org.snapdeck.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.CopyResult;
import org.snapdeck.lvm.CopyState;
import org.snapdeck.lvm.Creation;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Extension;
import org.snapdeck.lvm.Finding;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.Tag;
import org.snapdeck.ssh.RemoteFailure;

/// How a volume is made that holds what another one holds. The lane is held to make the volume and to start the job
/// that fills it, and again when the job has ended; in between the operation runs. The target bears the tag
/// *filling* until the last of it has been checked, so that the host itself tells whether it is whole.
///
/// @param rows what becomes of the rows
public record Copying(CopyPlan plan, Rows rows) {

    /// So many arguments has a reason that tells how far a copy was when it was seen.
    private static final int SEEN = 5;

    /// @param whole the volume is there and holds everything
    /// @param bad it is there, and what it holds is good for nothing
    /// @param missing nothing of it is there
    /// @param canceled the same, since somebody wanted it so
    public record Rows(
            Function<LogicalVolume, Consumer<Handle>> whole,
            Function<LogicalVolume, Consumer<Handle>> bad,
            Consumer<Handle> missing,
            Consumer<Handle> canceled) {}

    public Ending execute(HostLine host) throws RemoteFailure {
        if (plan.still().isPresent()) {
            var still = new Making(plan.still().get(), _ -> _ -> {}, rows.missing()).execute(host);
            if (still.state() != OperationState.DONE) {
                return still;
            }
        }
        var made = host.send(lvm -> Making.make(plan.target(), lvm));
        return switch (made.outcome()) {
            case Outcome.Ran ran -> began(made, ran, host);
            case Outcome.NotRun(var why) -> nothingMade(Reasons.of(why), host);
            case Outcome.Refused refused -> nothingMade(Reasons.of(refused), host);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending began(Execution made, Outcome.Ran ran, HostLine host) throws RemoteFailure {
        return switch (plan.target().look(ran.readBack().volumes())) {
            case Finding.Made(var target) -> plan.isClone() ? grown(target, host) : started(target, host);
            case Finding.HalfMade(var volumes) -> Ending.unknown(Reasons.halfMade(volumes));
            case Finding.Nothing _ -> nothingMade(Reasons.of(made.failure().orElseThrow()), host);
        };
    }

    private Ending nothingMade(Reason reason, HostLine host) throws RemoteFailure {
        return stillRemoved(host).orElse(Ending.failed(reason, rows.missing()));
    }

    private Ending started(LogicalVolume target, HostLine host) throws RemoteFailure {
        var read = plan.still().isPresent()
                ? find(plan.still().get(), host).flatMap(LogicalVolume::handle)
                : Optional.of(plan.source().volume());
        if (read.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var job = plan.job(read.get(), target.handle().orElseThrow(), target.size());
        var start = host.begin(lvm -> lvm.startCopy(job));
        if (start.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        return start.get().started()
                ? Ending.running(Reason.of("running.copy.begins"))
                : removed(
                        target, Reason.of("reason.copy.not-started", start.get().words()), rows.missing(), host);
    }

    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        if (plan.isClone()) {
            return settleClone(operation, host);
        }
        var report = host.look(lvm -> lvm.copies(CopyLook.only()));
        if (report.isEmpty()) {
            return same(operation, Reason.of("reason.unreadable"));
        }
        var state = report.get().of(operation.id());
        if (state.filter(copy -> !copy.isOver()).isPresent()) {
            return Ending.running(progress(state.get()));
        }
        if (!isAtRest(plan.target(), host)
                || plan.still().isPresent() && !isAtRest(plan.still().get(), host)) {
            return same(operation, Reason.of("reason.still-running"));
        }
        var target = find(plan.target(), host);
        return state.isPresent() ? ended(state.get(), target, host) : withoutJob(operation, target, host);
    }

    /// What runs stays running, and what is unknown stays unknown.
    private static Ending same(Operation operation, Reason reason) {
        return operation.state() == OperationState.RUNNING
                ? Ending.running(operation.reason().orElse(reason))
                : Ending.unknown(reason);
    }

    private static Reason progress(CopyState state) {
        return Reason.of(
                "running.copy." + state.phase().word() + (state.left().isPresent() ? "" : "-begins"),
                state.moved().bytes(),
                state.all().bytes(),
                state.rate(),
                state.left().orElse(Duration.ZERO),
                Instant.now());
    }

    /// What was last seen of the copy, and when. It is news each time, as that is longer and longer ago.
    public static Optional<Reason> unseen(Operation operation) {
        return operation
                .reason()
                .map(Reason::arguments)
                .filter(last -> last.size() >= SEEN)
                .map(last -> Stream.concat(last.stream().limit(SEEN), Stream.of(Instant.now())))
                .map(last -> Reason.of("running.copy.silent", last.toArray()));
    }

    /// Without the files of the job, the target tells: it lost its tag when all of it was checked.
    private Ending withoutJob(Operation operation, Optional<LogicalVolume> target, HostLine host) throws RemoteFailure {
        var left = stillRemoved(host);
        if (left.isPresent()) {
            return left.get();
        }
        if (target.isEmpty()) {
            return Ending.failed(Reason.of("reason.not-done"), rows.missing());
        }
        if (!target.get().tags().has(Tag.FILLING, operation.id())) {
            return Ending.done(rows.whole().apply(target.get()));
        }
        return operation.state() == OperationState.RUNNING
                ? Ending.failed(Reason.of("reason.copy.gone"), rows.bad().apply(target.get()))
                : removed(target.get(), Reason.of("reason.not-done"), rows.missing(), host);
    }

    private Ending ended(CopyState state, Optional<LogicalVolume> target, HostLine host) throws RemoteFailure {
        var left = stillRemoved(host);
        if (left.isPresent()) {
            return left.get();
        }
        if (target.isEmpty()) {
            return Ending.failed(Reason.of("reason.copy.target-gone"), rows.missing());
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

    private Ending bad(LogicalVolume target, Reason reason) {
        return Ending.failed(reason, rows.bad().apply(target));
    }

    private Ending released(LogicalVolume target, CopyResult.Complete complete, HostLine host) throws RemoteFailure {
        if (target.tags().has(Tag.FILLING, plan.operation())) {
            var release = plan.release(target.handle().orElseThrow());
            var execution = host.repair(lvm -> lvm.retag(release));
            if (!execution.isDone()) {
                return Ending.running(Reason.of("running.copy.releasing"));
            }
        }
        var sum = Optional.of(complete.targetSum())
                .filter(text -> !text.isEmpty())
                .map(text -> Reason.of("done.copy.verified", text));
        return new Ending(OperationState.DONE, sum, rows.whole().apply(target));
    }

    private Ending removed(LogicalVolume target, Reason reason, Consumer<Handle> after, HostLine host)
            throws RemoteFailure {
        var left = stillRemoved(host);
        if (left.isPresent()) {
            return left.get();
        }
        var removal = CopyPlan.removalOf(target.handle().orElseThrow(), plan.operation());
        var execution = host.repair(lvm -> lvm.remove(removal));
        return execution.isDone()
                ? Ending.failed(reason, after)
                : Ending.failed(
                        Reason.of("reason.copy.left", reason.key()), rows.bad().apply(target));
    }

    /// @return why the operation can't end yet, if the snapshot that was read is still there
    private Optional<Ending> stillRemoved(HostLine host) throws RemoteFailure {
        if (plan.still().isEmpty()) {
            return Optional.empty();
        }
        var still = find(plan.still().get(), host).flatMap(LogicalVolume::handle);
        if (still.isEmpty()) {
            return Optional.empty();
        }
        var removal = CopyPlan.removalOf(still.get(), plan.operation());
        var execution = host.repair(lvm -> lvm.remove(removal));
        return execution.isDone()
                ? Optional.empty()
                : Optional.of(Ending.unknown(Reason.of("reason.copy.snapshot-left")));
    }

    private Ending settleClone(Operation operation, HostLine host) throws RemoteFailure {
        if (!isAtRest(plan.target(), host)) {
            return Ending.unknown(Reason.of("reason.still-running"));
        }
        var target = find(plan.target(), host);
        return target.isPresent()
                ? grown(target.get(), host)
                : Ending.failed(Reason.of("reason.not-done"), rows.missing());
    }

    private Ending grown(LogicalVolume target, HostLine host) throws RemoteFailure {
        var handle = target.handle().orElseThrow();
        if (plan.size().isMoreThan(target.size())) {
            var extension = Extension.inPlace(handle, plan.size(), plan.operation());
            var execution = host.repair(lvm -> lvm.extend(extension));
            if (!execution.isDone()) {
                return execution
                        .failure()
                        .map(why -> Ending.failed(Reasons.of(why), rows.bad().apply(target)))
                        .orElse(Ending.unknown(Reason.of("reason.unreadable")));
            }
        }
        if (target.tags().has(Tag.FILLING, plan.operation())) {
            var release = plan.release(handle);
            if (!host.repair(lvm -> lvm.retag(release)).isDone()) {
                return Ending.unknown(Reason.of("running.copy.releasing"));
            }
        }
        var now = find(plan.target(), host);
        return now.map(volume -> Ending.done(rows.whole().apply(volume)))
                .orElse(Ending.unknown(Reason.of("reason.unreadable")));
    }

    private Optional<LogicalVolume> find(Creation wanted, HostLine host) throws RemoteFailure {
        var made = wanted.operation();
        return host.ask(made, CopyPlan.pathOf(wanted).group())
                .flatMap(settlement -> settlement.readBack())
                .flatMap(found ->
                        found.volumes().tagged(Tag.OPERATION, made).stream().findFirst());
    }

    /// Whether no process of it lives, so that what is not there will not appear any more.
    private static boolean isAtRest(Creation creation, HostLine host) throws RemoteFailure {
        return host.ask(creation.operation(), CopyPlan.pathOf(creation).group())
                .filter(Settlement::isFinal)
                .isPresent();
    }
}
