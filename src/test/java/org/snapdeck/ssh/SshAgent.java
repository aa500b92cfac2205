package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// OpenSSH's own agent, at a socket of its own.
final class SshAgent implements AutoCloseable {

    private final Path socket;
    private final Process process;

    SshAgent(Path socket) {
        this.socket = socket;
        try {
            process = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        while (!Files.exists(socket)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("ssh-agent did not start");
            }
            Thread.onSpinWait();
        }
    }

    SshAgent add(Path key) {
        run("ssh-add", "-q", key.toString());
        return this;
    }

    /// Runs a program that uses this agent.
    String run(String... words) {
        var all = new ArrayList<>(List.of("env", "SSH_AUTH_SOCK=" + socket));
        all.addAll(List.of(words));
        return LocalProgram.run(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
