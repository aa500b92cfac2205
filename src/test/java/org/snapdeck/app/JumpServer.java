package org.snapdeck.app;

import java.io.IOException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.session.ServerSession;

/// A jump host on loopback: it takes any key, its password, or the right answer to its question, and runs nothing.
final class JumpServer implements AutoCloseable {
    static final String QUESTION = "Code from your token";
    static final String ANSWER = "314159";
    static final String PASSWORD = "over the wall";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final KeyPair key;

    JumpServer() throws Exception {
        key = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, 256);
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setUserAuthFactories(List.of(
                UserAuthPublicKeyFactory.INSTANCE,
                UserAuthPasswordFactory.INSTANCE,
                UserAuthKeyboardInteractiveFactory.INSTANCE));
        server.setPasswordAuthenticator((_, given, _) -> given.equals(PASSWORD));
        server.setPublickeyAuthenticator((_, _, _) -> true);
        server.setKeyboardInteractiveAuthenticator(new Question());
        server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        server.start();
    }

    int port() {
        return server.getPort();
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(key.getPublic());
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static final class Question implements KeyboardInteractiveAuthenticator {
        @Override
        public InteractiveChallenge generateChallenge(ServerSession session, String user, String lang, String methods) {
            var challenge = new InteractiveChallenge();
            challenge.addPrompt(QUESTION, true);
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> answers) {
            return answers.equals(List.of(ANSWER));
        }
    }
}
