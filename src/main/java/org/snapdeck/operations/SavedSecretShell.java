package org.snapdeck.operations;

import java.util.Optional;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;

/// A shell that logs in with a secret from the keyring, and offers one that was refused only once. Nobody may sit there
/// to notice that a password was changed: offered at every look, it would lock the account.
final class SavedSecretShell implements RemoteShell {
    private final RemoteShell shell;
    private final LoginRefused.Reason sign;
    private final Runnable whenRefused;
    private volatile Optional<LoginRefused> refusal = Optional.empty();

    /// @param sign the refusal by which it shows that the secret is not the right one
    SavedSecretShell(RemoteShell shell, LoginRefused.Reason sign, Runnable whenRefused) {
        this.shell = shell;
        this.sign = sign;
        this.whenRefused = whenRefused;
    }

    @Override
    public Reply run(RemoteScript script) throws RemoteFailure {
        var before = refusal;
        if (before.isPresent()) {
            throw before.get();
        }
        try {
            return shell.run(script);
        } catch (LoginRefused refused) {
            if (refused.reason() == sign) {
                refusal = Optional.of(refused);
                whenRefused.run();
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
