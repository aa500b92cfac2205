package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshHostKeyTest {

    private static final KeyPair ED25519 = LoopbackHost.usualKey();
    private static final KeyPair ECDSA = LoopbackHost.newKey(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
    private static final KeyPair RSA = LoopbackHost.rsaKey();

    @TempDir
    private Path folder;

    private LoopbackHost host;

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void aStrangerIsShownAndNotTalkedTo() {
        host = new LoopbackHost(ED25519).start();

        var failure = catchThrowableOfType(UnknownHostKey.class, this::run);

        assertThat(failure.key()).isEqualTo(LoopbackHost.publicPart(ED25519));
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(host.attempts()).isZero();
        assertThat(host.commands()).isEmpty();
        assertThat(known().file()).doesNotExist();
    }

    @Test
    void onceTrustedAHostIsTalkedTo() throws Exception {
        host = new LoopbackHost(ED25519).start();
        var failure = catchThrowableOfType(UnknownHostKey.class, this::run);

        known().trust(failure.address(), failure.key());

        assertThat(run().ending()).isEqualTo("greeted");
    }

    @Test
    void aChangedKeyEndsTheTalkAndBothAreShown() throws IOException {
        host = new LoopbackHost(ED25519).start();
        var other = LoopbackHost.publicPart(LoopbackHost.newKey(KeyPairProvider.SSH_ED25519, 256));
        known().trust(host.address(), other);

        var failure = catchThrowableOfType(ChangedHostKey.class, this::run);

        assertThat(failure.shown()).isEqualTo(LoopbackHost.publicPart(ED25519));
        assertThat(failure.known()).containsExactly(other);
        assertThat(failure.file()).isEqualTo(known().file());
        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(host.attempts()).isZero();
    }

    @Test
    void aKeyOfAnotherTypeIsAChangedKeyToo() throws IOException {
        host = new LoopbackHost(RSA).start();
        known().trust(host.address(), LoopbackHost.publicPart(ED25519));

        assertThat(catchThrowableOfType(ChangedHostKey.class, this::run).shown().type())
                .isEqualTo("ssh-rsa");
    }

    @Test
    void aHostWithSeveralKeysIsAskedForTheOneWeKnow() throws Exception {
        host = new LoopbackHost(ED25519, ECDSA, RSA).start();
        known().trust(host.address(), LoopbackHost.publicPart(ECDSA));
        assertThat(run().ending()).isEqualTo("greeted");

        Files.delete(known().file());
        known().trust(host.address(), LoopbackHost.publicPart(RSA));

        assertThat(run().ending()).isEqualTo("greeted");
    }

    @Test
    void aRevokedKeyIsRefused() throws IOException {
        host = new LoopbackHost(ED25519).start();
        var key = LoopbackHost.publicPart(ED25519);
        Files.writeString(known().file(), "@revoked * " + key.type() + " " + key.base64() + "\n");

        assertThat(catchThrowableOfType(RevokedHostKey.class, this::run).key()).isEqualTo(key);
        assertThat(host.attempts()).isZero();
    }

    @Test
    void whereTheListCanNotBeReadNobodyIsTrusted() throws IOException {
        host = new LoopbackHost(ED25519).start();
        Files.createDirectory(known().file());

        var failure = catchThrowableOfType(Unreachable.class, this::run);

        assertThat(failure.reason()).isEqualTo(Unreachable.Reason.KNOWN_HOSTS_UNREADABLE);
        assertThat(host.attempts()).isZero();
    }

    private KnownHosts known() {
        return new KnownHosts(folder.resolve("known_hosts"));
    }

    private Reply run() throws RemoteFailure {
        var login = new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray()));
        try (var shell = new SshShell(host.address(), login, known())) {
            return shell.run(Scripts.greeting());
        }
    }
}
