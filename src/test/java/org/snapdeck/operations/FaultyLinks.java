package org.snapdeck.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.ssh.Heard;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.Unreachable;

/// Links to real hosts that fail the next changes in a given way.
public final class FaultyLinks implements HostLinks {
    /// What happens to the next script that changes something.
    public enum Fault {
        NONE,
        /// The host can't be reached: nothing is sent.
        UNREACHABLE,
        /// The line breaks before the host has all of the script: it does nothing, and nobody can know.
        LOST_BEFORE,
        /// The host does it, and the answer is lost.
        LOST_AFTER,
        /// The host answers that the user may not run that command.
        REFUSED
    }

    /// Before the command in the words of a script that changes something with one.
    private static final int BEFORE_COMMAND = 4;

    private static final HostAddress SOMEWHERE = new HostAddress("127.0.0.1", 22, "nobody");

    private static final Set<String> CHANGES = Set.of(
            "snapdeck-mutate",
            "snapdeck-cut",
            "snapdeck-extend",
            "snapdeck-copy-start",
            "snapdeck-revert",
            "snapdeck-remove",
            "snapdeck-inside-open");

    private final HostConnections connections;
    private final List<RemoteScript> sent = new CopyOnWriteArrayList<>();
    private volatile int well;
    private volatile Fault fault = Fault.NONE;
    private volatile boolean away;
    private volatile boolean hiding;

    FaultyLinks(HostConnections connections) {
        this.connections = connections;
    }

    public void next(Fault wanted) {
        after(0, wanted);
    }

    /// @param changes that go well before
    public void after(int changes, Fault wanted) {
        well = changes;
        fault = wanted;
    }

    /// No script of any kind gets through any more, until it does again.
    public void away(boolean now) {
        away = now;
    }

    /// The host hides the processes of others, until it does no more.
    public void hiding(boolean now) {
        hiding = now;
    }

    /// The scripts that change something and were handed over, whatever became of them.
    public List<RemoteScript> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Lvm to(UUID hostId) throws RemoteFailure {
        var shell = connections.shell(hostId);
        return new Lvm(new RemoteShell() {
            @Override
            public Reply run(RemoteScript script) throws RemoteFailure {
                return CHANGES.contains(script.name()) ? change(shell, script) : look(shell, script);
            }

            @Override
            public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
                return shell.follow(script, lines);
            }

            @Override
            public void close() {
                shell.close();
            }
        });
    }

    private Reply look(RemoteShell shell, RemoteScript script) throws RemoteFailure {
        if (away) {
            throw unreachable();
        }
        var reply = shell.run(script);
        return hiding && reply.ending().equals("gone") ? new Reply(reply.steps(), "hidden") : reply;
    }

    private static RemoteScript forbidden(RemoteScript change) {
        var words = new ArrayList<>(change.arguments().subList(0, BEFORE_COMMAND));
        words.add("false");
        return new RemoteScript(change.name(), change.body(), words, change.limit());
    }

    private Reply change(RemoteShell shell, RemoteScript script) throws RemoteFailure {
        sent.add(script);
        if (well > 0) {
            well--;
            return look(shell, script);
        }
        var now = fault;
        fault = Fault.NONE;
        return switch (now) {
            case NONE -> look(shell, script);
            case UNREACHABLE -> throw unreachable();
            case LOST_BEFORE -> throw lost();
            case LOST_AFTER -> {
                shell.run(script);
                throw lost();
            }
            case REFUSED -> look(shell, forbidden(script));
        };
    }

    private static Unreachable unreachable() {
        return new Unreachable(SOMEWHERE, Unreachable.Reason.values()[0], null);
    }

    private static Lost lost() {
        return new Lost(SOMEWHERE, Lost.Reason.values()[0], true, Heard.NOTHING, null);
    }

    @Override
    public void lookAgain(UUID hostId) {}

    @Override
    public void drop(UUID hostId) {
        connections.drop(hostId);
    }

    @Override
    public void close() {
        connections.close();
    }
}
