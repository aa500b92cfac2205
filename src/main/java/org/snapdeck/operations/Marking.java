package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.Retagging;
import org.snapdeck.ssh.RemoteFailure;

/// How tags are written on something that is on a host, and how it is found out later whether they were: by the
/// tags themselves.
///
/// @param written what becomes of the rows when the tags are as they were wanted
/// @param left what becomes of the rows when they are not
public record Marking(Retagging change, Consumer<Handle> written, Consumer<Handle> left) {
    public Ending execute(HostLine host) throws RemoteFailure {
        var execution = host.send(lvm -> lvm.retag(change));
        return switch (execution.outcome()) {
            case Outcome.Ran _, Outcome.NotRun _ ->
                execution
                        .failure()
                        .map(why -> Ending.failed(Reasons.of(why), left))
                        .orElseGet(() -> Ending.done(written));
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
        if (seen.readBack().filter(found -> change.shortfall(found).isEmpty()).isPresent()) {
            return Ending.done(written);
        }
        if (!seen.isFinal()) {
            return Ending.unknown(Reasons.of(seen.processes()));
        }
        return seen.readBack().orElseThrow().groupIsGone()
                ? Ending.groupIsGone(change.group(), left)
                : Ending.failed(Reason.of("reason.not-done"), left);
    }
}
