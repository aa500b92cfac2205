package org.snapdeck.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.SshShell;

/// The lab host that `src/lab/start` has started, found as the lab's own scripts find it. Of several processes that run
/// tests side by side, each has a lab host of its own.
public final class LabHost {

    private static final Path SCRIPTS = Path.of("src", "lab");

    private static final Path FOLDER = folder();

    private static final RootShell ROOT = new RootShell(SCRIPTS.resolve("ssh"));

    private final Properties properties;

    private LabHost(Properties properties) {
        this.properties = properties;
    }

    public static LabHost running() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve("lab.properties"))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("No lab host is running in " + FOLDER + ": src/lab/start", failure);
        }
        return new LabHost(properties);
    }

    /// All but the first are started when they are needed: where few tests run, they aren't.
    private static Path folder() {
        var top = Path.of(System.getenv().getOrDefault("SNAPDECK_LAB_DIR", "target/lab"));
        var number = System.getenv().getOrDefault("SNAPDECK_LAB_NUMBER", "01");
        if (number.equals("01")) {
            return top;
        }
        run(new ProcessBuilder("src/build/lab-host", "start"));
        return top.resolve(number);
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
        var builder = new ProcessBuilder(words);
        builder.environment().put("SNAPDECK_LAB_PORT", property("port"));
        run(builder);
    }

    private static void run(ProcessBuilder builder) {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var status = builder.start().waitFor();
            if (status != 0) {
                throw new AssertionError(builder.command() + " ended with " + status);
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
