package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.ssh.RemoteFailure;

/// How something is removed from a host, and how it is found out later whether it was: by LVM's uuid.
///
/// @param gone what becomes of the rows when it is gone
/// @param left what becomes of the rows when it is as it was before
/// @param damaged what becomes of the rows when only a part of it is left
public record Removing(Removal removal, Consumer<Handle> gone, Consumer<Handle> left, Consumer<Handle> damaged) {
    public Ending execute(HostLine host, Whole whole) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.remove(removal));
        return switch (execution.outcome()) {
            case Outcome.Ran ran -> ran(execution, ran.readBack(), whole);
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    private Ending ran(Execution execution, ReadBack found, Whole whole) {
        var reason = execution.failure().map(Reasons::of).orElseGet(Removing::notDone);
        return found.groupIsGone() ? Ending.failed(reason, left) : judge(found, reason, whole);
    }

    public Ending settle(Operation operation, HostLine host, Whole whole) throws RemoteFailure {
        var settlement = host.ask(operation, removal.group());
        return settlement
                .map(seen -> settled(seen, whole))
                .orElseGet(() -> Ending.unknown(Reason.of("reason.unreadable")));
    }

    private Ending settled(Settlement seen, Whole whole) {
        if (seen.readBack().filter(this::isGone).isPresent()) {
            return Ending.done(gone);
        }
        if (!seen.isFinal()) {
            return Ending.unknown(Reasons.of(seen.processes()));
        }
        var found = seen.readBack().orElseThrow();
        return found.groupIsGone() ? Ending.groupIsGone(removal.group(), damaged) : judge(found, notDone(), whole);
    }

    /// A uuid never comes back, whatever processes there are.
    private boolean isGone(ReadBack found) {
        return !found.groupIsGone()
                && found.volumes().find(removal.volume().uuid()).isEmpty();
    }

    private Ending judge(ReadBack found, Reason reason, Whole whole) {
        var there = found.volumes().find(removal.volume().uuid());
        if (there.isEmpty()) {
            return Ending.done(gone);
        }
        return whole.isWhole(there.get()) && !there.get().isSuspended()
                ? Ending.failed(reason, left)
                : Ending.needsYou(Reason.of("reason.half-deleted", there.get().name()), damaged);
    }

    private static Reason notDone() {
        return Reason.of("reason.not-done");
    }

    /// The same as one of several that go together.
    public Joined joined(Whole whole) {
        return new Joined() {
            @Override
            public LvmChange change() {
                return removal;
            }

            @Override
            public Consumer<Handle> left() {
                return left;
            }

            @Override
            public boolean isPastReturn(ReadBack found) {
                return isGone(found);
            }

            @Override
            public Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) {
                return Removing.this.ran(execution, found, whole);
            }

            @Override
            public Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) {
                return Removing.this.settled(seen, whole);
            }
        };
    }

    /// Whether what is still there is what was there before: a killed lvremove can leave a plain volume of a
    /// snapshot.
    @FunctionalInterface
    public interface Whole {
        boolean isWhole(LogicalVolume volume);
    }
}
