package org.snapdeck.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One connection to a host, logged in, and the calls that are under way on it.
///
/// A connection on which somebody waited in vain takes no more calls, but those that are under way may end in
/// peace: it is cut when the last of them is over. Each has its own limit, so that moment comes.
final class Link {

    /// What JSch says when no exit status came, which is not a failure but ignorance.
    private static final int NO_STATUS = -1;

    private final Session session;
    private final Runnable cutting;
    private final Limits limits;
    private final Set<Call> live = new HashSet<>();
    private final Set<ChannelExec> opening = new HashSet<>();
    private boolean retired;

    /// @param cutting ends the connection without waiting for anybody
    Link(Session session, Runnable cutting, Limits limits) {
        this.session = session;
        this.cutting = cutting;
        this.limits = limits;
    }

    synchronized boolean isUsable() {
        return !retired && session.isConnected();
    }

    /// Takes the call to the host and stays with its channel until that is closed.
    /// False if the host wants no further channel, or does not want to run our command in it.
    boolean carry(Call call) throws LinkDown {
        join(call);
        call.over().thenRun(() -> leave(call));
        try {
            var incoming = call.freshIncoming();
            var channel = newChannel(incoming);
            try {
                if (!isConfirmed(channel)) {
                    return false;
                }
                deliver(call, incoming, channel);
                return true;
            } finally {
                channel.disconnect();
            }
        } catch (LinkDown down) {
            retire();
            throw down;
        } finally {
            leave(call);
        }
    }

    /// Ends the connection and whatever is under way on it, without waiting for anybody: JSch's own way may
    /// wait for a lock that a blocked write holds, so the socket is closed under it and JSch's reading thread
    /// clears up.
    void cut() {
        retire();
        cutting.run();
    }

    /// JSch's reading thread has ended: nothing will come any more. What was not sent may go another way.
    void broke() {
        retire();
        everyLiveCall().stream().filter(Call::wasSent).forEach(call -> call.lose(Lost.Reason.CONNECTION, null));
        everyOpeningChannel().forEach(Link::wake);
    }

    /// JSch waits on the channel itself for the host to open it, and forgets to tell it when the connection
    /// breaks.
    private static void wake(ChannelExec channel) {
        synchronized (channel) {
            channel.notifyAll();
        }
    }

    private ChannelExec newChannel(Incoming incoming) throws LinkDown {
        try {
            var channel = (ChannelExec) session.openChannel("exec");
            if (channel == null) {
                throw new LinkDown(null);
            }
            channel.setCommand(RemoteScript.COMMAND);
            channel.setOutputStream(incoming.output());
            channel.setErrStream(incoming.errors());
            return channel;
        } catch (JSchException failure) {
            throw new LinkDown(failure);
        }
    }

    /// Opens the channel and has the host confirm that it runs our command, before it is given anything to run.
    private boolean isConfirmed(ChannelExec channel) throws LinkDown {
        var began = System.nanoTime();
        try {
            opens(channel);
            channel.connect((int) limits.open().toMillis());
        } catch (JSchException failure) {
            var inTime = System.nanoTime() - began < limits.open().toNanos();
            if (inTime && isHostsAnswer(failure, channel)) {
                SshLog.LOGGER.debug("no channel", failure);
                return false;
            }
            throw new LinkDown(failure);
        } finally {
            opened(channel);
        }
        if (!channel.isConnected()) {
            throw new LinkDown(null); // JSch stops waiting when the connection breaks, and does not say so
        }
        return true;
    }

    /// The host closes a channel that it does not want. A command that it does not want leaves the channel
    /// open, and JSch does not close it any more, so that the connection is spent. Whatever else went wrong has
    /// a cause.
    private boolean isHostsAnswer(JSchException failure, ChannelExec channel) {
        if (channel.isClosed()) {
            return true;
        }
        var commandRefused = failure.getCause() == null && session.isConnected();
        retire();
        return commandRefused;
    }

    private void deliver(Call call, Incoming incoming, ChannelExec channel) {
        if (!call.mayBeSent()) {
            return;
        }
        try (var input = channel.getOutputStream()) {
            input.write(call.payload());
        } catch (IOException failure) {
            // A host that does not read to the end closes the channel, and its reason is worth waiting for.
            if (!closesSoon(incoming)) {
                call.lose(Lost.Reason.CONNECTION, failure);
            }
        }
        CompletableFuture.anyOf(call.over(), incoming.closed()).join();
        if (call.isOver()) {
            if (!call.wasGivenUp() && !call.wasLeft()) {
                closesSoon(incoming); // until the script has left, the host counts its channel
            }
            return;
        }
        call.lose(endedByHost(incoming, channel) ? Lost.Reason.NO_END : Lost.Reason.CONNECTION, null);
    }

    private boolean closesSoon(Incoming incoming) {
        incoming.closed()
                .copy()
                .completeOnTimeout(null, limits.linger().toNanos(), TimeUnit.NANOSECONDS)
                .join();
        return incoming.closed().isDone();
    }

    private static boolean endedByHost(Incoming incoming, ChannelExec channel) {
        var status = channel.getExitStatus();
        if (status == NO_STATUS) {
            return channel.getExitSignal() != null;
        }
        incoming.exitedWith(status);
        return true;
    }

    private synchronized void join(Call call) throws LinkDown {
        if (!isUsable()) {
            throw new LinkDown(null);
        }
        live.add(call);
    }

    private synchronized void opens(ChannelExec channel) {
        opening.add(channel);
    }

    private synchronized void opened(ChannelExec channel) {
        opening.remove(channel);
    }

    private void leave(Call call) {
        boolean last;
        synchronized (this) {
            live.remove(call);
            retired |= call.wasGivenUp();
            last = retired && live.isEmpty();
        }
        if (last) {
            cutting.run();
        }
    }

    private synchronized void retire() {
        retired = true;
    }

    private synchronized List<Call> everyLiveCall() {
        return List.copyOf(live);
    }

    private synchronized List<ChannelExec> everyOpeningChannel() {
        return List.copyOf(opening);
    }
}
