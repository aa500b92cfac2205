package org.snapdeck.ssh;

import com.jcraft.jsch.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One try to reach a host: hop by hop, each with its own key check, its own login and its own time.
///
/// The connections to jump hosts serve this one try and what comes of it. When one of them ends, all do.
final class Dial {

    private final Way way;
    private final KnownHosts knownHosts;
    private final Limits limits;
    private final Deadline deadline;
    private final Audience audience;
    private final Deque<Leg> legs = new ArrayDeque<>();
    private final Runnable whenBroken;
    private boolean givenUp;

    /// @param whenBroken told when a connection that stood ends
    Dial(Way way, KnownHosts knownHosts, Limits limits, Person person, Runnable whenBroken) {
        this.way = way;
        this.knownHosts = knownHosts;
        this.limits = limits;
        this.deadline = new Deadline(limits.connect());
        this.audience = new Audience(person, deadline);
        this.whenBroken = whenBroken;
    }

    Link connect() throws RemoteFailure {
        try {
            var session = Optional.<Session>empty();
            for (var hop : way.hops()) {
                session = Optional.of(begin(hop, session).connect());
            }
            var link = new Link(session.orElseThrow(), this::cut, limits);
            everyLeg().forEach(leg -> leg.readerEnded().thenRun(this::cut));
            everyLeg().getFirst().readerEnded().thenRun(link::broke).thenRun(whenBroken);
            return link;
        } catch (RemoteFailure | RuntimeException | Error failure) {
            cut();
            throw failure;
        }
    }

    /// Nanoseconds until nobody should wait any longer.
    long left() {
        return deadline.left();
    }

    /// Nobody waits for this try any more.
    ///
    /// @return the machine that we had come to
    HostAddress giveUp() {
        everyLegForTheLastTime().forEach(Leg::giveUp);
        return everyLeg().stream().findFirst().map(Leg::address).orElse(way.address());
    }

    private synchronized Leg begin(Hop hop, Optional<Session> before) throws Unreachable {
        if (givenUp) {
            throw new Unreachable(hop.address(), Unreachable.Reason.NO_ANSWER, null);
        }
        deadline.renew();
        var wire = new Wire(limits.connect(), before);
        var leg = new Leg(hop, new HostKeyCheck(way.keyName(hop), knownHosts), limits, wire, audience);
        legs.push(leg);
        return leg;
    }

    private synchronized List<Leg> everyLegForTheLastTime() {
        givenUp = true;
        return List.copyOf(legs);
    }

    /// The last one first.
    private synchronized List<Leg> everyLeg() {
        return List.copyOf(legs);
    }

    private void cut() {
        everyLeg().forEach(Leg::cut);
    }
}
