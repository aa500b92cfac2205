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

/// One try to reach the next machine on a way, check its key and log in.
final class Leg {

    private final HostAddress address;
    private final Login login;
    private final Limits limits;
    private final HostKeyCheck hostKey;
    private final Wire wire;
    private final LoginTalk talk;
    private final CompletableFuture<Void> readerEnded = new CompletableFuture<>();
    private volatile boolean givenUp;

    Leg(Hop hop, HostKeyCheck hostKey, Limits limits, Wire wire, Audience audience) {
        this.address = hop.address();
        this.login = hop.login();
        this.limits = limits;
        this.hostKey = hostKey;
        this.wire = wire;
        this.talk = new LoginTalk(hop, audience);
    }

    HostAddress address() {
        return address;
    }

    Session connect() throws RemoteFailure {
        var jsch = new JSch();
        jsch.setInstanceLogger(new SshLog());
        try {
            new Keys(address).giveTo(jsch, login);
            talk.expectToBePossible();
            var session = session(jsch);
            session.connect((int) limits.connect().toMillis());
            return session;
        } catch (JSchException failure) {
            throw explain(failure);
        } catch (Unanswered unanswered) {
            throw unanswered(unanswered);
        } finally {
            forget(jsch);
        }
    }

    /// Completes when nothing will come any more from there.
    CompletableFuture<Void> readerEnded() {
        return readerEnded;
    }

    /// Nobody waits for this try any more.
    void giveUp() {
        givenUp = true;
        wire.cut();
    }

    void cut() {
        wire.cut();
    }

    private Session session(JSch jsch) throws JSchException {
        var session = jsch.getSession(address.user(), address.host(), address.port());
        Algorithms.apply(session);
        session.setConfig("StrictHostKeyChecking", "yes");
        session.setHostKeyRepository(hostKey);
        session.setConfig("userauth.none", OfferedMethods.class.getName());
        session.setConfig("MaxAuthTries", talk.tries());
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
            case TunnelRefused refused
            when refused.isForbidden() -> unreachable(Unreachable.Reason.JUMP_FORBIDDEN, failure);
            case TunnelRefused _ -> unreachable(Unreachable.Reason.JUMP_FAILED, failure);
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

    private LoginRefused unanswered(Unanswered why) {
        var reason = why.isPersonNeeded() ? LoginRefused.Reason.PERSON_NEEDED : LoginRefused.Reason.REJECTED;
        return new LoginRefused(address, reason, talk.offered(), why);
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
