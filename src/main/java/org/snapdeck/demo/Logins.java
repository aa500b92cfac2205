package org.snapdeck.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.demo.machine.Machine;
import org.snapdeck.demo.machine.Streams;
import org.snapdeck.demo.machine.User;

/// Starts the login shell for each command that arrives, on a thread of its own.
final class Logins implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);
    private static final User USER = new User(SshFront.USER, 1000);
    private static final String SHELL = "/bin/sh";
    private static final int KILLED = 137;
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH",
            "/usr/local/bin:/usr/bin:/bin:/usr/games",
            "HOME",
            "/home/" + SshFront.USER,
            "USER",
            SshFront.USER,
            "LOGNAME",
            SshFront.USER,
            "SHELL",
            SHELL);

    private final Machine machine;

    Logins(Machine machine) {
        this.machine = machine;
        machine.files().makeFolder(ENVIRONMENT.get("HOME"));
    }

    void start(String command, Streams streams, IntConsumer exit) {
        machine.threads().start(() -> exit.accept(run(command, streams)));
    }

    private int run(String command, Streams streams) {
        var login = machine.login(USER, List.of("sh", "-c", command), ENVIRONMENT, streams);
        try {
            return machine.become(SHELL, login);
        } catch (InterruptedException | InterruptedIOException stopped) {
            LOG.debug("The machine was switched off", stopped);
            return KILLED;
        } catch (IOException | RuntimeException failure) {
            // The client gets an end all the same; a real host would show a crash.
            LOG.error("A command of the demo host failed", failure);
            return KILLED;
        } finally {
            machine.processes().end(login.process());
        }
    }

    /// Switches the machine off: what still runs is gone.
    @Override
    public void close() {
        machine.threads().stop();
    }
}
