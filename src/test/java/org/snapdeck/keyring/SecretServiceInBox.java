package org.snapdeck.keyring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A real D-Bus and, if wanted, a real gnome-keyring on it, in a home of their own: the keyring of whoever runs the
/// tests is out of their reach.
public final class SecretServiceInBox implements AutoCloseable {
    private static final long PATIENCE = 20_000_000_000L;

    /// It starts nothing by itself, so that there is exactly what the test has started.
    private static final String BUS = """
        <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
         "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
        <busconfig>
          <type>session</type>
          <listen>unix:dir=%s</listen>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """;

    private final Path home;
    private final List<Process> processes = new ArrayList<>();
    private final String address;

    /// A bus with no keyring on it.
    public SecretServiceInBox(Path home) throws IOException {
        this.home = home;
        var configuration = Files.writeString(home.resolve("bus.conf"), BUS.formatted(home));
        var bus = start("", "dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration);
        address = new BufferedReader(new InputStreamReader(bus.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /// The keyring as after a login: unlocked, and made if there was none.
    public SecretServiceInBox unlocked() throws IOException {
        var keyring = start(address, "gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock");
        try (var input = keyring.getOutputStream()) {
            input.write("of the box".getBytes(StandardCharsets.UTF_8));
        }
        awaitService();
        return this;
    }

    /// The keyring as after a login without a password: as it was left, and nobody unlocks it.
    public SecretServiceInBox asItWasLeft() throws IOException {
        start(address, "gnome-keyring-daemon", "--foreground", "--components=secrets");
        awaitService();
        return this;
    }

    public Keyring keyring() {
        return new SecretServiceKeyring(address);
    }

    /// Sends a signal to the keyring, such as STOP and CONT.
    void signal(String name) throws IOException, InterruptedException {
        var pid = Long.toString(processes.getLast().pid());
        if (new ProcessBuilder("kill", "-" + name, pid).start().waitFor() != 0) {
            throw new AssertionError("kill -" + name + " " + pid);
        }
    }

    static void await(BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new AssertionError("it did not come about");
            }
            Thread.onSpinWait();
        }
    }

    private void awaitService() {
        var keyring = keyring();
        await(() -> keyring.state() != KeyringState.NO_SERVICE);
    }

    private Process start(String bus, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.endsWith("DISPLAY"));
        environment.put("HOME", home.toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus);
        var process = builder.start();
        processes.add(process);
        return process;
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
