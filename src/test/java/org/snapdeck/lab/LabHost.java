package org.snapdeck.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.SshShell;

/// The lab host that `src/lab/start` has started, found as the lab's own scripts find it.
public final class LabHost {

    private static final Path SCRIPTS = Path.of("src", "lab");

    private static final RootShell ROOT = new RootShell(SCRIPTS.resolve("ssh"));

    private final Properties properties;

    private LabHost(Properties properties) {
        this.properties = properties;
    }

    public static LabHost running() {
        var folder = Optional.ofNullable(System.getenv("SNAPDECK_LAB_DIR"))
                .map(Path::of)
                .orElse(Path.of("target", "lab"));
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("lab.properties"))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("No lab host is running in " + folder + ": src/lab/start", failure);
        }
        return new LabHost(properties);
    }

    public String property(String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new AssertionError("The lab host has no property " + name);
        }
        return value;
    }

    public HostAddress address(String user) {
        return new HostAddress(property("host"), Integer.parseInt(property("port")), user);
    }

    /// A shell of its own connection, which knows the host's key by a file in that folder.
    public SshShell shell(String user, Path folder) {
        var address = address(user);
        var known = new KnownHosts(folder.resolve("known_hosts"));
        var key = property("hostKey").split(" ");
        try {
            known.trust(address, new HostKey(key[0], key[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new SshShell(address, new KeyFileLogin(Path.of(property("key"))), known);
    }

    /// Runs a command as root, by a client that is none of ours, and returns what it printed.
    public String root(String command) {
        return ROOT.run(command);
    }

    /// The power fails and comes back: the system is fresh, the volume groups are as they were.
    public void cutPower() {
        runScript("stop");
        runScript("start", "--keep");
    }

    private void runScript(String name, String... arguments) {
        var words = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
        words.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SNAPDECK_LAB_PORT", property("port"));
        try {
            var status = builder.start().waitFor();
            if (status != 0) {
                throw new AssertionError("src/lab/" + name + " ended with " + status);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new AssertionError(failure);
        }
    }

    /// Runs a command as root that lasts until it is closed; it says `held` when it has begun.
    public Held hold(String command) {
        try {
            var process = client(command);
            var first = process.inputReader().readLine();
            if (!"held".equals(first)) {
                process.destroy();
                throw new AssertionError(command + " said " + first);
            }
            return new Held(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process client(String command) throws IOException {
        var words = new ArrayList<>(List.of(SCRIPTS.resolve("ssh").toString(), "root", "--", command));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    /// A command that runs on the host until this is closed, which ends its input.
    public record Held(Process process) implements AutoCloseable {

        @Override
        public void close() {
            try {
                process.getOutputStream().close();
                process.waitFor();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
