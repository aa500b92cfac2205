package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Debian's OpenSSH server, run by whoever runs the tests, at a port of its own on loopback. It lets in the one who
/// started it, and nobody else.
///
/// Where it asks through PAM, `libpam-wrapper` has it read its own stack in the test's folder, so that nothing of
/// this machine's is changed and no right is needed.
final class OpenSshServer implements AutoCloseable {

    static final String USER = System.getProperty("user.name");

    /// The key of RFC 4226's examples, and the codes that follow from it.
    static final String CODE_KEY = "3132333435363738393031323334353637383930";

    static final List<String> CODES = List.of("755224", "287082", "359152", "969429", "338314", "254676");

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final Path PRIVILEGE_SEPARATION = Path.of("/run/sshd");

    private final Path folder;
    private final KeyFile hostKey;
    private final List<String> lines = new ArrayList<>();
    private final List<String> pam = new ArrayList<>();
    private final int port = freePort();
    private Process process;

    /// @param folder for its files; nobody else's
    OpenSshServer(Path folder) {
        this.folder = folder;
        hostKey = new KeyFile(folder.resolve("host_key"));
        lines.addAll(List.of(
                "Port " + port,
                "ListenAddress 127.0.0.1",
                "HostKey " + hostKey.file(),
                "PidFile none",
                "StrictModes no",
                "PermitRootLogin yes",
                "AllowUsers " + USER,
                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                "PasswordAuthentication no"));
    }

    OpenSshServer with(String... more) {
        lines.addAll(List.of(more));
        return this;
    }

    OpenSshServer acceptKey(KeyFile client) {
        write("authorized_keys", List.of(client.line()));
        return this;
    }

    /// Asks for this password through PAM.
    OpenSshServer askForPassword(String password, String... options) {
        write("passwords", List.of(USER + ":" + password + ":sshd"));
        pam.add("auth required pam_wrapper/pam_matrix.so passdb=" + folder.resolve("passwords") + " "
                + String.join(" ", options));
        return this;
    }

    /// Asks for a one-time code through PAM, and takes the [#CODES] in their order.
    OpenSshServer askForCode() {
        write("codes", List.of("HOTP " + USER + " - " + CODE_KEY));
        pam.add("auth required pam_oath.so usersfile=" + folder.resolve("codes") + " window=10");
        return this;
    }

    OpenSshServer start() {
        var usesPam = !pam.isEmpty();
        lines.add("UsePAM " + (usesPam ? "yes" : "no"));
        lines.add("KbdInteractiveAuthentication " + (usesPam ? "yes" : "no"));
        try {
            var command = new ProcessBuilder(
                            PROGRAM.toString(), "-D", "-e", "-f", configured().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            if (usesPam) {
                command.environment().put("LD_PRELOAD", "libpam_wrapper.so");
                command.environment().put("PAM_WRAPPER", "1");
                command.environment().put("PAM_WRAPPER_SERVICE_DIR", stack().toString());
            }
            if (USER.equals("root")) {
                Files.createDirectories(PRIVILEGE_SEPARATION);
            }
            process = command.start();
            awaitPort();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path configured() {
        return write("sshd_config", lines);
    }

    /// The service's stack, and one that refuses every other service.
    private Path stack() throws IOException {
        var services = Files.createDirectories(folder.resolve("pam"));
        var granted = new ArrayList<String>();
        pam.forEach(line -> granted.add(line.replace("pam_wrapper/", modules() + "/")));
        granted.add("account required pam_permit.so");
        granted.add("session required pam_permit.so");
        Files.write(services.resolve("sshd"), granted);
        Files.write(services.resolve("other"), List.of("auth required pam_deny.so", "account required pam_deny.so"));
        return services;
    }

    private static Path modules() {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (var each : folders) {
                if (Files.exists(each.resolve("pam_wrapper/pam_matrix.so"))) {
                    return each.resolve("pam_wrapper");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("the package libpam-wrapper is missing");
    }

    private void awaitPort() throws IOException {
        while (!said().contains("Server listening on")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("sshd did not start: " + said());
            }
            Thread.onSpinWait();
        }
    }

    String said() {
        try {
            return Files.readString(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    HostAddress address() {
        return new HostAddress("127.0.0.1", port, USER);
    }

    HostKey key() {
        return hostKey.publicPart();
    }

    OpenSshServer knownTo(KnownHosts list, OpenSshServer... before) {
        try {
            var jumps = Stream.of(before).map(OpenSshServer::address).toList();
            list.trust(new KeyName(jumps, address()), key());
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path write(String name, List<String> content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
