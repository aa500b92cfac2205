package org.snapdeck.operations;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;

/// A shell that does not repeat a login that can't succeed by itself: with a secret that was refused, or where the
/// host asks what only a person can answer. Nobody may sit there; repeated at every look, it would lock the account.
final class CautiousShell implements RemoteShell {
    private final RemoteShell shell;
    private final Predicate<LoginRefused> refusesSecret;
    private volatile Optional<LoginRefused> refusal = Optional.empty();

    /// @param refusesSecret told of each refusal; whether it is about a secret that is not to be offered again
    CautiousShell(RemoteShell shell, Predicate<LoginRefused> refusesSecret) {
        this.shell = shell;
        this.refusesSecret = refusesSecret;
    }

    /// A login while a person is there. It is tried in any case.
    interface Login {
        void run() throws RemoteFailure;
    }

    @FunctionalInterface
    private interface Script<T> {
        T run() throws RemoteFailure;
    }

    void logIn(Login login) throws RemoteFailure {
        try {
            login.run();
        } catch (LoginRefused refused) {
            remember(refused);
            throw refused;
        }
    }

    @Override
    public Reply run(RemoteScript script) throws RemoteFailure {
        return cautiously(() -> shell.run(script));
    }

    @Override
    public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
        return cautiously(() -> shell.follow(script, lines));
    }

    private <T> T cautiously(Script<T> work) throws RemoteFailure {
        var before = refusal;
        if (before.isPresent()) {
            throw before.get();
        }
        try {
            return work.run();
        } catch (LoginRefused refused) {
            remember(refused);
            throw refused;
        }
    }

    private void remember(LoginRefused refused) {
        if (refusesSecret.test(refused) || refused.reason() == LoginRefused.Reason.PERSON_NEEDED) {
            refusal = Optional.of(refused);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
