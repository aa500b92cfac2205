package org.snapdeck.inside;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.InsideEnd;
import org.snapdeck.lvm.InsideMount;
import org.snapdeck.lvm.InsideStart;
import org.snapdeck.lvm.InsideState;
import org.snapdeck.lvm.InsideWish;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Mounts a snapshot read-only on its host for as long as somebody looks inside. It goes on like a copy does, and each
/// look at how it stands is a sign of life for the host, which unmounts what nobody is heard of for, and what has been
/// mounted too long. What nobody in this console looks into, such as what an earlier run left, is unmounted.
public final class LookInside implements OperationKind {
    private static final String MOUNTED = "running.inside.mounted";

    private final Set<UUID> watched = ConcurrentHashMap.newKeySet();
    private final Duration limit;
    private final Duration silence;

    public LookInside() {
        this(InsideMount.USUAL_LIMIT, InsideMount.USUAL_SILENCE);
    }

    /// @param limit after which the host unmounts a snapshot by itself
    /// @param silence after which it does so when it has not heard of the console
    public LookInside(Duration limit, Duration silence) {
        this.limit = limit;
        this.silence = silence;
    }

    @Override
    public String name() {
        return "look-inside";
    }

    /// From here on somebody looks, until [#leave].
    public Operations.Request request(UUID operationId, UUID snapshotId) {
        return (_, picture) -> {
            var snapshot = picture.snapshot(snapshotId)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            RequestRefused.unlessAllowed(Rules.explain(SnapshotAction.LOOK_INSIDE, snapshot, picture));
            var there = picture.seen(snapshot)
                    .flatMap(LogicalVolume::handle)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            watched.add(operationId);
            return new NewOperation(
                    operationId,
                    name(),
                    snapshot.projectId(),
                    picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId(),
                    snapshot.id(),
                    snapshot.name(),
                    RequestText.of(LookInsideOrder.of(there, limit, silence)));
        };
    }

    /// Nobody looks any more; the operation's lane is to be woken.
    public void leave(UUID operationId) {
        watched.remove(operationId);
    }

    /// As [#leave], of everything: the console ends.
    public void leaveAll() {
        watched.clear();
    }

    /// How long it may be looked into, from when it was sent: the host counts from a little later.
    static Duration limit(Operation operation) {
        return Duration.ofSeconds(order(operation).limitSeconds());
    }

    /// How long the host leaves it mounted when it hears of nobody.
    static Duration silence(Operation operation) {
        return Duration.ofSeconds(order(operation).silenceSeconds());
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        var mount = order(operation).mount(operation.id());
        return host.begin(lvm -> lvm.openInside(mount))
                .map(InsideStart::result)
                .map(LookInside::begun)
                .orElseGet(() -> Ending.unknown(Reason.of("reason.unreadable")));
    }

    private static Ending begun(InsideStart.Result result) {
        return switch (result) {
            case InsideStart.Open _ -> Ending.running(Reason.of(MOUNTED));
            case InsideStart.Refused(var why, var found) ->
                failed(Reason.of(
                        "reason.inside." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), found));
            case InsideStart.Failed(var how, var words) ->
                failed(
                        switch (how) {
                            case NOT_ALLOWED -> Reason.of("reason.inside.not-allowed", words);
                            case NOT_FOUND -> Reason.of("reason.command-missing", words);
                            case SUCCEEDED, FAILED -> Reason.of("reason.inside.failed", words);
                        });
        };
    }

    private static Ending failed(Reason why) {
        return Ending.failed(why, _ -> {});
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var mount = order(operation).mount(operation.id());
        var wish = watched.contains(operation.id()) ? InsideWish.STAY : InsideWish.LEAVE;
        var state = host.look(lvm -> lvm.lookInside(mount, wish));
        // Somebody else unmounted it on the host: its guard has nothing left to wait for.
        if (operation.state() == OperationState.RUNNING
                && state.filter(InsideState::isUnmounted).isPresent()) {
            state = host.look(lvm -> lvm.lookInside(mount, InsideWish.LEAVE));
        }
        return state.map(seen -> stands(operation, seen, wish))
                .orElseGet(() -> Ending.unknown(Reason.of("reason.unreadable")));
    }

    private static Ending stands(Operation operation, InsideState state, InsideWish wish) {
        if (state.mounted()) {
            return Ending.running(Reason.of(wish == InsideWish.STAY ? MOUNTED : "running.inside.leaving"));
        }
        if (state.end().isPresent()) {
            return ended(state.end().get());
        }
        if (state.alive()) {
            return Ending.unknown(Reason.of("reason.still-running"));
        }
        return operation.state() == OperationState.RUNNING
                ? Ending.doneBut(Reason.of("done.inside.gone"), _ -> {})
                : failed(Reason.of("reason.not-done"));
    }

    private static Ending ended(InsideEnd end) {
        return switch (end) {
            case CLOSED -> Ending.done(_ -> {});
            case LIMIT -> Ending.doneBut(Reason.of("done.inside.limit"), _ -> {});
            case SILENT -> Ending.doneBut(Reason.of("done.inside.silent"), _ -> {});
        };
    }

    @Override
    public Optional<Reason> unseen(Operation operation) {
        return Optional.of(Reason.of("running.inside.silent"));
    }

    /// What the host wrote down of it.
    @Override
    public void tidy(Operation ended, HostLine host) throws RemoteFailure {
        watched.remove(ended.id());
        var mount = order(ended).mount(ended.id());
        host.look(lvm -> lvm.lookInside(mount, InsideWish.FORGET));
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return Optional.of(order(operation).snapshot().group());
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        watched.remove(operation.id());
        return _ -> {};
    }

    static LookInsideOrder order(Operation operation) {
        return RequestText.read(operation.request(), LookInsideOrder.class);
    }
}
