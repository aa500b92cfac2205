package org.snapdeck.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;

/// One try to reach a host, check its key and log in.
final class Dial {

    private final HostAddress address;
    private final Login login;
    private final Limits limits;
    private final HostKeyCheck hostKey;
    private final LoginTalk talk;
    private final Wire wire;
    private final CompletableFuture<Void> readerEnded = new CompletableFuture<>();
    private volatile boolean givenUp;

    Dial(HostAddress address, Login login, KnownHosts knownHosts, Limits limits) {
        this.address = address;
        this.login = login;
        this.limits = limits;
        this.hostKey = new HostKeyCheck(address, knownHosts);
        this.talk = new LoginTalk(login);
        this.wire = new Wire(limits.connect());
    }

    Link connect() throws RemoteFailure {
        var jsch = new JSch();
        jsch.setInstanceLogger(new SshLog());
        try {
            new Keys(address).giveTo(jsch, login);
            var session = session(jsch);
            session.connect((int) limits.connect().toMillis());
            var link = new Link(session, wire, limits);
            readerEnded.thenRun(link::broke);
            return link;
        } catch (JSchException failure) {
            throw explain(failure);
        } finally {
            forget(jsch);
        }
    }

    /// Nobody waits for this try any more.
    void giveUp() {
        givenUp = true;
        wire.cut();
    }

    private Session session(JSch jsch) throws JSchException {
        var session = jsch.getSession(address.user(), address.host(), address.port());
        Algorithms.apply(session);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setHostKeyRepository(hostKey);
        session.setConfig("userauth.none", OfferedMethods.class.getName());
        session.setConfig("MaxAuthTries", login instanceof PasswordLogin ? "1" : "6");
        session.setUserInfo(talk);
        session.setSocketFactory(wire);
        session.setThreadFactory(this::reader);
        session.setServerAliveInterval((int) limits.alive().toMillis());
        session.setServerAliveCountMax(Limits.UNANSWERED);
        return session;
    }

    /// JSch names its threads itself, so ours get their name when they run.
    private Thread reader(Runnable reading) {
        return Thread.ofPlatform().daemon().unstarted(() -> {
            Thread.currentThread().setName("ssh " + address + " reader");
            try {
                reading.run();
            } finally {
                readerEnded.complete(null);
            }
        });
    }

    private RemoteFailure explain(JSchException failure) {
        if (hostKey.refusal().isPresent()) {
            return hostKey.refusal().get();
        }
        var cause = failure.getCause();
        if (givenUp || cause instanceof SocketTimeoutException) {
            return unreachable(Unreachable.Reason.NO_ANSWER, failure);
        }
        if (wire.isForeign()) {
            return unreachable(Unreachable.Reason.NOT_SSH, failure);
        }
        return switch (cause) {
            case UnknownHostException _ -> unreachable(Unreachable.Reason.NAME_UNKNOWN, failure);
            case ConnectException _ -> unreachable(Unreachable.Reason.REFUSED, failure);
            case IOException _ when !wire.isConnected() -> unreachable(Unreachable.Reason.NO_ROUTE, failure);
            case IOException _ -> unreachable(Unreachable.Reason.BROKEN_OFF, failure);
            case null, default -> explainWithoutCause(failure);
        };
    }

    private RemoteFailure explainWithoutCause(JSchException failure) {
        if (failure instanceof JSchAlgoNegoFailException) {
            return unreachable(Unreachable.Reason.NO_COMMON_ALGORITHM, failure);
        }
        if (!hostKey.isAccepted()
                || failure instanceof JSchSessionDisconnectException
                        && talk.offered().isEmpty()) {
            return unreachable(Unreachable.Reason.BROKEN_OFF, failure);
        }
        var reason = talk.wasPossible() ? LoginRefused.Reason.REJECTED : LoginRefused.Reason.NOT_OFFERED;
        return new LoginRefused(address, reason, talk.offered(), failure);
    }

    private Unreachable unreachable(Unreachable.Reason reason, JSchException cause) {
        return new Unreachable(address, reason, cause);
    }

    /// Keys are needed until we are logged in, and not a moment longer. An agent keeps its own.
    private void forget(JSch jsch) {
        if (login instanceof AgentLogin) {
            return;
        }
        try {
            jsch.removeAllIdentity();
        } catch (JSchException failure) {
            SshLog.LOGGER.debug("keys could not be wiped", failure);
        }
    }
}
