package org.snapdeck.ssh;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A [RemoteShell] over SSH: one connection, made when it is first needed and again after it was lost.
///
/// Each script has a channel of its own, of which a few may be open at a time; the rest wait for their turn. A
/// script's limit counts from the moment it is sent; waiting for a turn may take as long again, and connecting
/// its own time. Safe for any thread, and an interrupt ends only the waiting of the interrupted thread.
public final class SshShell implements RemoteShell {

    private static final int LINKS = 2;

    private final Way way;
    private final HostAddress address;
    private final Limits limits;
    private final Connection connection;
    private final Slots slots;
    private final Set<Call> calls = new HashSet<>();
    private volatile Runnable whenBroken = () -> {};
    private boolean closed;

    /// Takes over the login: closing the shell wipes its secrets.
    public SshShell(HostAddress address, Login login, KnownHosts knownHosts) {
        this(Way.straightTo(address, login), knownHosts);
    }

    /// Takes over the logins: closing the shell wipes their secrets.
    public SshShell(Way way, KnownHosts knownHosts) {
        this(way, knownHosts, Limits.USUAL);
    }

    SshShell(HostAddress address, Login login, KnownHosts knownHosts, Limits limits) {
        this(Way.straightTo(address, login), knownHosts, limits);
    }

    SshShell(Way way, KnownHosts knownHosts, Limits limits) {
        this.way = way;
        this.address = way.address();
        this.limits = limits;
        this.connection = new Connection(address, person -> new Dial(way, knownHosts, limits, person, this::broke));
        this.slots = new Slots(limits.channels());
    }

    /// Logs in while a person is there to answer what the host, or a jump host, asks. What comes later uses the
    /// connection as long as it lasts.
    public void logIn(Person person) throws RemoteFailure {
        try {
            connection.link(person);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new Lost(address, Lost.Reason.INTERRUPTED, false, Heard.NOTHING, failure);
        }
    }

    /// Whom to tell that a connection that stood has ended, whoever ended it.
    public void whenBroken(Runnable listener) {
        whenBroken = listener;
    }

    private void broke() {
        whenBroken.run();
    }

    @Override
    public Reply run(RemoteScript script) throws RemoteFailure {
        var call = new Call(address, script, limits.most());
        enter(call);
        try {
            Thread.ofVirtual().name("ssh " + address + " " + script.name()).start(() -> carry(call));
            return call.await(patience(script));
        } finally {
            leave(call);
        }
    }

    @Override
    public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
        var call = new Call(address, script, limits.most(), true);
        enter(call);
        try {
            Thread.ofVirtual().name("ssh " + address + " " + script.name()).start(() -> carry(call));
            return call.follow(patience(script), lines);
        } finally {
            leave(call);
        }
    }

    @Override
    public void close() {
        everyCallAtClosing().forEach(call -> call.lose(Lost.Reason.CLOSED, null));
        connection.close();
        way.close();
    }

    /// A connection that proves dead before anything was sent costs one more try, since it may have been dead
    /// for hours.
    private void carry(Call call) {
        var linksLeft = LINKS;
        try {
            while (!call.isOver()) {
                try {
                    carryInTurn(call);
                } catch (LinkDown down) {
                    linksLeft--;
                    if (linksLeft == 0) {
                        call.lose(Lost.Reason.CONNECTION, down);
                    }
                }
            }
        } catch (RemoteFailure failure) {
            call.fail(failure);
        } catch (InterruptedException | RuntimeException | Error defect) {
            call.failBy(defect);
        }
    }

    private void carryInTurn(Call call) throws RemoteFailure, LinkDown, InterruptedException {
        var honoured = true;
        var othersHold = true;
        connection.link(); // before the turn, so that all who wait share one login, and its failure
        if (call.isFollowed()) {
            carryAsGuest(call);
            return;
        }
        slots.take();
        try {
            honoured = connection.link().carry(call);
        } finally {
            othersHold = slots.give(honoured);
        }
        if (!honoured && !othersHold) {
            call.fail(new LoginRefused(address, LoginRefused.Reason.COMMAND_REFUSED, List.of(), null));
        }
    }

    /// On a channel that nobody else needs. The host counts it until its script has noticed that nobody listens.
    private void carryAsGuest(Call call) throws RemoteFailure, LinkDown, InterruptedException {
        Runnable leave = call::giveWay;
        if (!slots.takeSpare(leave)) {
            call.giveWay();
            return;
        }
        var honoured = true;
        try {
            honoured = connection.link().carry(call);
            if (!honoured) {
                call.giveWay();
            } else if (call.wasLeft()) {
                Thread.sleep(limits.linger());
            }
        } finally {
            slots.giveSpare(leave, honoured);
        }
    }

    private Duration patience(RemoteScript script) {
        return script.limit().plus(way.times(limits.connect())).plus(limits.open());
    }

    private synchronized void enter(Call call) throws Lost {
        if (closed) {
            throw new Lost(address, Lost.Reason.CLOSED, false, Heard.NOTHING, null);
        }
        calls.add(call);
    }

    private synchronized void leave(Call call) {
        calls.remove(call);
    }

    private synchronized List<Call> everyCallAtClosing() {
        closed = true;
        return List.copyOf(calls);
    }
}
