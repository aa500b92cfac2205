package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.ssh.Unreachable.Reason;

class SshReachTest {

    private static final Limits IMPATIENT = new Limits(
            Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1), 6, 1_000_000);

    @TempDir
    private Path folder;

    @Test
    void aPortWhereNobodyListensRefuses() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(reason(new HostAddress("127.0.0.1", port, "root"), Limits.USUAL))
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void aNameThatNobodyKnowsIsToldAsSuch() {
        // RFC 6761 keeps this ending free of hosts.
        assertThat(reason(new HostAddress("storage.invalid", "root"), Limits.USUAL))
                .isEqualTo(Reason.NAME_UNKNOWN);
    }

    @Test
    void whoNeverSpeaksDoesNotAnswer() throws IOException {
        try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(reason(at(socket), IMPATIENT)).isEqualTo(Reason.NO_ANSWER);
        }
    }

    @Test
    void whoSpeaksSomethingElseIsNoSshServer() throws IOException {
        try (var socket = answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(reason(at(socket), Limits.USUAL)).isEqualTo(Reason.NOT_SSH);
        }
    }

    @Test
    void whoHangsUpAtOnceBreaksOff() throws IOException {
        try (var socket = answering("")) {
            assertThat(reason(at(socket), Limits.USUAL)).isEqualTo(Reason.BROKEN_OFF);
        }
    }

    @Test
    void whoHangsUpAfterTheGreetingBreaksOff() throws IOException {
        try (var socket = answering("SSH-2.0-Short\r\n")) {
            assertThat(reason(at(socket), Limits.USUAL)).isEqualTo(Reason.BROKEN_OFF);
        }
    }

    enum Weakness {
        SHA1_SIGNATURES,
        SHA1_MACS,
        CBC_CIPHERS,
        GROUP14_WITH_SHA1
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("deprecation") // which is the point
    void aHostWithOnlyWeakAlgorithmsIsRefused(Weakness weakness) {
        try (var host = new LoopbackHost(LoopbackHost.rsaKey())) {
            var server = host.server();
            switch (weakness) {
                case SHA1_SIGNATURES -> server.setSignatureFactories(List.of(BuiltinSignatures.rsa));
                case SHA1_MACS -> {
                    server.setCipherFactories(List.of(BuiltinCiphers.aes256ctr));
                    server.setMacFactories(List.of(BuiltinMacs.hmacsha1));
                }
                case CBC_CIPHERS -> server.setCipherFactories(List.of(BuiltinCiphers.aes256cbc));
                case GROUP14_WITH_SHA1 ->
                    server.setKeyExchangeFactories(List.of(ServerBuilder.DH2KEX.apply(BuiltinDHFactories.dhg14)));
            }
            host.start();

            assertThat(reason(host.address(), Limits.USUAL)).isEqualTo(Reason.NO_COMMON_ALGORITHM);
        }
    }

    private Reason reason(HostAddress address, Limits limits) {
        var login = new PasswordLogin(Secret.of("secret".toCharArray()));
        var known = new KnownHosts(folder.resolve("known_hosts"));
        try (var shell = new SshShell(address, login, known, limits)) {
            var failure = catchThrowableOfType(Unreachable.class, () -> shell.run(Scripts.greeting()));
            assertThat(failure.mayHaveRun()).isFalse();
            return failure.reason();
        }
    }

    private static HostAddress at(ServerSocket socket) {
        return new HostAddress("127.0.0.1", socket.getLocalPort(), "root");
    }

    /// Says one thing to whoever connects, and hangs up when it was answered.
    private static ServerSocket answering(String text) throws IOException {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            try (var socket = server.accept()) {
                socket.getOutputStream().write(text.getBytes());
                socket.getOutputStream().flush();
                var _ = socket.getInputStream().read(new byte[1]);
            } catch (IOException _) {
                // nobody came
            }
        });
        return server;
    }
}
