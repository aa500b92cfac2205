package org.snapdeck.operations;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.ssh.RemoteFailure;

/// How tags are written on something that is on a host, and how it is found out later whether they were: by the
/// tags themselves.
///
/// @param written what becomes of the rows when the volume, as it was read back, has the tags that were wanted
/// @param left what becomes of the rows when they are not
public record Marking(Retagging change, Function<LogicalVolume, Consumer<Handle>> written, Consumer<Handle> left) {
    public Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.retag(change));
        return switch (execution.outcome()) {
            case Outcome.Ran ran ->
                ran.shortfall().map(why -> Ending.failed(Reasons.of(why), left)).orElseGet(() -> done(ran.readBack()));
            case Outcome.NotRun(var why) -> Ending.failed(Reasons.of(why), left);
            case Outcome.Refused refused -> Ending.failed(Reasons.of(refused), left);
            case Outcome.Unclear unclear -> Ending.unknown(Reasons.of(unclear));
        };
    }

    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        var settlement = host.ask(operation, change.group());
        if (settlement.isEmpty()) {
            return Ending.unknown(Reason.of("reason.unreadable"));
        }
        var seen = settlement.get();
        var whole = seen.readBack().filter(found -> change.shortfall(found).isEmpty());
        if (whole.isPresent()) {
            return done(whole.get());
        }
        if (!seen.isFinal()) {
            return Ending.unknown(Reasons.of(seen.processes()));
        }
        return seen.readBack().orElseThrow().groupIsGone()
                ? Ending.groupIsGone(change.group(), left)
                : Ending.failed(Reason.of("reason.not-done"), left);
    }

    private Ending done(ReadBack found) {
        return Ending.done(
                written.apply(found.volumes().find(change.volume().uuid()).orElseThrow()));
    }
}
