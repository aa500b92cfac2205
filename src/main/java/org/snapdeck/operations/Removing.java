package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Removal;
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
            case Outcome.Ran ran -> {
                var reason = execution.failure().map(Reasons::of).orElseGet(Removing::notDone);
                yield ran.readBack().groupIsGone() ? Ending.failed(reason, left) : judge(ran.readBack(), reason, whole);
            }
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    public Ending settle(Operation operation, HostLine host, Whole whole) throws RemoteFailure {
        var settlement = host.ask(operation, removal.group());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        if (settlement.get().readBack().filter(this::isGone).isPresent()) {
            return Ending.done(gone);
        }
        if (!settlement.get().isFinal()) {
            return Ending.unknown(Reasons.of(settlement.get().processes()));
        }
        var found = settlement.get().readBack().orElseThrow();
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

    /// Whether what is still there is what was there before: a killed lvremove can leave a plain volume of a
    /// snapshot.
    @FunctionalInterface
    public interface Whole {
        boolean isWhole(LogicalVolume volume);
    }
}
