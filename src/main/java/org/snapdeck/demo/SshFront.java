package org.snapdeck.demo;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;

/// The SSH server in front of the machine. It listens on loopback, lets one user in, and runs commands only:
/// no terminal, no forwarding, no files.
final class SshFront implements AutoCloseable {

    static final String USER = "storage";

    private static final int SESSIONS_ON_A_CONNECTION = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SshServer server;

    SshFront(KeyPair hostKey, PublicKey userKey, String password, Logins logins) throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPublickeyAuthenticator((user, key, _) -> user.equals(USER) && KeyUtils.compareKeys(key, userKey));
        server.setPasswordAuthenticator((user, given, _) -> user.equals(USER) && given.equals(password));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        server.setShellFactory(null);
        server.setCommandFactory((_, command) -> new SshCommand(command, logins));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, SESSIONS_ON_A_CONNECTION);
        server.start();
    }

    int port() {
        return server.getPort();
    }

    /// The sessions end first: what the network still tells of them would find no thread after the server's are gone.
    @Override
    public void close() throws IOException {
        for (var session : server.getActiveSessions()) {
            session.close(true).await(PATIENCE);
        }
        server.stop(true);
    }
}
