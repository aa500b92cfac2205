package org.snapdeck.operations;

import java.util.function.Consumer;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;

/// A shell that tells after each script whether the host answered, whoever it was for.
///
/// @param whenHeard told in the thread that ran the script
record HeardShell(RemoteShell shell, Consumer<Boolean> whenHeard) implements RemoteShell {

    @Override
    public Reply run(RemoteScript script) throws RemoteFailure {
        try {
            var reply = shell.run(script);
            whenHeard.accept(true);
            return reply;
        } catch (RemoteFailure failure) {
            whenHeard.accept(false);
            throw failure;
        }
    }

    @Override
    public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
        return shell.follow(script, lines);
    }

    @Override
    public void close() {
        shell.close();
    }
}
