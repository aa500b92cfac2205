package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;

/// A real SSH server in this process that runs a real `/bin/sh` for the one command that we send, and nothing
/// else.
public final class LoopbackHost implements AutoCloseable {

    public static final String PASSWORD = "swordfish";

    private SshServer server = SshServer.setUpDefaultServer();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Processes processes = new Processes();
    private Supplier<Command> command = () -> new LocalShell(processes, "/bin/sh", "-s", "snapdeck-awaits-script");
    private int port;

    public LoopbackHost(KeyPair... hostKeys) {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setCommandFactory((_, text) -> {
            commands.add(text);
            return command.get();
        });
        acceptPassword();
    }

    static KeyPair newKey(String type, int size) {
        try {
            return KeyUtils.generateKeyPair(type, size);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Making keys takes time, so tests share these.
    public static KeyPair usualKey() {
        return SharedKeys.ED25519;
    }

    static KeyPair rsaKey() {
        return SharedKeys.RSA;
    }

    static HostKey publicPart(KeyPair key) {
        var parts = PublicKeyEntry.toString(key.getPublic()).split(" ");
        return new HostKey(parts[0], parts[1]);
    }

    LoopbackHost acceptPassword() {
        server.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((_, password, _) -> counted(password.equals(PASSWORD)));
        return this;
    }

    LoopbackHost acceptDialogue(String... questions) {
        server.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.setKeyboardInteractiveAuthenticator(new Dialogue(questions));
        return this;
    }

    LoopbackHost acceptKey(HostKey key) {
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setPublickeyAuthenticator((_, shown, _) ->
                PublicKeyEntry.toString(shown).equals(key.type() + " " + key.base64()) && counted(true));
        return this;
    }

    /// Whatever the host is asked to run, a shell runs these lines instead.
    LoopbackHost running(String lines) {
        command = () -> new LocalShell(processes, "/bin/sh", "-c", lines);
        return this;
    }

    Processes processes() {
        return processes;
    }

    SshServer server() {
        return server;
    }

    LoopbackHost at(int wanted) {
        port = wanted;
        return this;
    }

    public LoopbackHost start() {
        try {
            server.setPort(port);
            server.start();
            port = server.getPort();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void stop() {
        try {
            server.stop(true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Listens again where it listened before.
    LoopbackHost restart() {
        var old = server;
        server = SshServer.setUpDefaultServer();
        server.setHost(old.getHost());
        server.setKeyPairProvider(old.getKeyPairProvider());
        server.setCommandFactory(old.getCommandFactory());
        server.setUserAuthFactories(old.getUserAuthFactories());
        server.setPasswordAuthenticator(old.getPasswordAuthenticator());
        return start();
    }

    int port() {
        return port;
    }

    public HostAddress address() {
        return new HostAddress("127.0.0.1", port, "root");
    }

    /// The texts that we were asked to run.
    List<String> commands() {
        return List.copyOf(commands);
    }

    public int logins() {
        return logins.get();
    }

    void countAttempt() {
        attempts.incrementAndGet();
    }

    public int attempts() {
        return attempts.get();
    }

    int sessions() {
        return server.getActiveSessions().size();
    }

    public KnownHosts knownIn(Path folder) {
        return knownIn(folder, List.of());
    }

    /// The same behind these jump hosts.
    KnownHosts knownIn(Path folder, List<HostAddress> jumps) {
        try {
            var known = new KnownHosts(folder.resolve("known_hosts"));
            for (var key : server.getKeyPairProvider().loadKeys(null)) {
                known.trust(new KeyName(jumps, address()), publicPart(key));
                return known;
            }
            return known;
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean counted(boolean right) {
        attempts.incrementAndGet();
        if (right) {
            logins.incrementAndGet();
        }
        return right;
    }

    private static final class SharedKeys {

        static final KeyPair ED25519 = newKey(KeyPairProvider.SSH_ED25519, 256);
        static final KeyPair RSA = newRsaKey();

        /// The JDK's own generator is many times faster than the one that the server would choose.
        private static KeyPair newRsaKey() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
                generator.initialize(2048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private final class Dialogue implements KeyboardInteractiveAuthenticator {

        private final List<String> questions;

        Dialogue(String... questions) {
            this.questions = new ArrayList<>(List.of(questions));
        }

        @Override
        public InteractiveChallenge generateChallenge(
                ServerSession session, String user, String language, String methods) {
            var challenge = new InteractiveChallenge();
            questions.forEach(question -> challenge.addPrompt(question, false));
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> answers) {
            return counted(
                    answers.size() == questions.size() && answers.stream().allMatch(PASSWORD::equals));
        }
    }
}
