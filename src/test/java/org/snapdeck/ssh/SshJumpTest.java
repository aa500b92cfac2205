package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.Unreachable.Reason;

/// Hosts behind jump hosts, of which each has a key and a login of its own.
class SshJumpTest {

    private static final Limits IMPATIENT = new Limits(
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1), 6, 1_000_000);

    @TempDir
    private Path folder;

    private final LoopbackHost host = new LoopbackHost(LoopbackHost.usualKey()).start();
    private final LoopbackHost first = jump();
    private final LoopbackHost second = jump();

    @AfterEach
    void stop() {
        Stream.of(host, second, first).forEach(LoopbackHost::close);
    }

    @Test
    void aHostIsReachedThroughAJumpHost() throws Exception {
        trust(first, host);

        assertThat(run(first, host).ending()).isEqualTo("greeted");

        assertThat(first.commands()).isEmpty();
        assertThat(host.commands()).hasSize(1);
    }

    @Test
    void aHostIsReachedThroughTwo() throws Exception {
        trust(first, second, host);

        assertThat(run(first, second, host).ending()).isEqualTo("greeted");

        assertThat(List.of(first.logins(), second.logins(), host.logins())).containsOnly(1);
    }

    @Test
    void anUnknownJumpHostIsShownByItsNameAndNothingBehindItIsCalled() throws Exception {
        trust(host);

        var failure = catchThrowableOfType(UnknownHostKey.class, () -> run(first, host));

        assertThat(failure.address()).isEqualTo(first.address());
        assertThat(first.attempts()).isZero();
        assertThat(host.attempts()).isZero();
    }

    @Test
    void theKeyOfTheHostBehindIsCheckedAsStrictly() throws Exception {
        trust(first);

        assertThat(catchThrowableOfType(UnknownHostKey.class, () -> run(first, host))
                        .address())
                .isEqualTo(host.address());
        known().trust(
                        new KeyName(List.of(first.address()), host.address()),
                        LoopbackHost.publicPart(LoopbackHost.newKey(KeyPairProvider.SSH_ED25519, 256)));
        assertThat(catchThrowableOfType(ChangedHostKey.class, () -> run(first, host))
                        .address())
                .isEqualTo(host.address());
        assertThat(host.attempts()).isZero();
    }

    /// As in two networks that number their machines alike.
    @Test
    void whatHasTheSameAddressBehindAnotherJumpHostIsAnotherMachine() throws Exception {
        trust(first, host);
        trust(second);
        assertThat(run(first, host).ending()).isEqualTo("greeted");
        var known = new KeyName(List.of(first.address()), host.address());
        host.stop();
        try (var other = new LoopbackHost(LoopbackHost.newKey(KeyPairProvider.SSH_ED25519, 256))) {
            other.at(known.address().port()).start();

            var failure = catchThrowableOfType(UnknownHostKey.class, () -> run(second, other));
            known().trust(failure.name(), failure.key());

            assertThat(run(second, other).ending()).isEqualTo("greeted");
            assertThat(catchThrowableOfType(ChangedHostKey.class, () -> run(first, other))
                            .name())
                    .isEqualTo(known);
        }
    }

    @Test
    void aRefusedLoginNamesTheHopThatRefused() throws Exception {
        trust(first, second, host);
        var wrong = new Hop(second.address(), new PasswordLogin(Secret.of("wrong".toCharArray())));

        try (var shell = new SshShell(new Way(List.of(hop(first), wrong), hop(host)), known())) {
            var failure = catchThrowableOfType(LoginRefused.class, () -> shell.run(Scripts.greeting()));
            assertThat(failure.address()).isEqualTo(second.address());
            assertThat(failure.mayHaveRun()).isFalse();
        }
        assertThat(host.attempts()).isZero();
    }

    @Test
    void aJumpHostThatForwardsNothingIsToldApartFromOneThatFindsNobody() throws Exception {
        trust(first, host);
        host.stop();
        assertThat(unreachable(Limits.USUAL, first, host).reason()).isEqualTo(Reason.JUMP_FAILED);

        first.server().setForwardingFilter(null);
        var failure = unreachable(Limits.USUAL, first, host);
        assertThat(failure.reason()).isEqualTo(Reason.JUMP_FORBIDDEN);
        assertThat(failure.address()).isEqualTo(host.address());
    }

    @Test
    void eachHopHasItsOwnTimeAndTheSilentOneIsNamed() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            trust(first);
            var behind = new HostAddress("127.0.0.1", silent.getLocalPort(), "root");
            var login = new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray()));
            var way = new Way(List.of(hop(first)), new Hop(behind, login));
            try (var shell = new SshShell(way, known(), IMPATIENT)) {
                var failure = catchThrowableOfType(Unreachable.class, () -> shell.run(Scripts.greeting()));
                assertThat(failure.reason()).isEqualTo(Reason.NO_ANSWER);
                assertThat(failure.address()).isEqualTo(behind);
            }
        }
    }

    @Test
    void whenTheJumpHostGoesTheConnectionBehindItBreaks() throws Exception {
        trust(first, host);
        try (var shell = new SshShell(way(first, host), known())) {
            var script = Scripts.of(": >\"$1/running\"\nsleep 30\n", folder.toString());
            var call = CompletableFuture.supplyAsync(() -> catchThrowableOfType(Lost.class, () -> shell.run(script)));
            until(() -> Files.exists(folder.resolve("running")));

            first.stop();

            assertThat(call.join().reason()).isEqualTo(Lost.Reason.CONNECTION);
            host.processes().kill();
        }
    }

    @Test
    void closingTheShellLeavesNobodyConnected() throws Exception {
        trust(first, host);
        run(first, host);

        until(() -> first.sessions() == 0 && host.sessions() == 0);
    }

    @Test
    void muchComesThroughTheTunnelWhole() throws Exception {
        trust(first, host);
        try (var shell = new SshShell(way(first, host), known())) {
            var reply = shell.run(Scripts.of("inquire noise head -c 3000000 /dev/zero\nmark end done\n"));
            assertThat(reply.steps().getFirst().out()).hasSize(3_000_000);
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private Unreachable unreachable(Limits limits, LoopbackHost... hosts) {
        try (var shell = new SshShell(way(hosts), known(), limits)) {
            return catchThrowableOfType(Unreachable.class, () -> shell.run(Scripts.greeting()));
        }
    }

    private Reply run(LoopbackHost... hosts) throws RemoteFailure {
        try (var shell = new SshShell(way(hosts), known())) {
            return shell.run(Scripts.greeting());
        }
    }

    private static Way way(LoopbackHost... hosts) {
        var hops = Stream.of(hosts).map(SshJumpTest::hop).toList();
        return new Way(hops.subList(0, hops.size() - 1), hops.getLast());
    }

    private static Hop hop(LoopbackHost host) {
        return new Hop(host.address(), new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray())));
    }

    /// All machines of a way.
    private void trust(LoopbackHost... way) {
        var before = new ArrayList<HostAddress>();
        for (var each : way) {
            each.knownIn(folder, before);
            before.add(each.address());
        }
    }

    private KnownHosts known() {
        return new KnownHosts(folder.resolve("known_hosts"));
    }

    private static LoopbackHost jump() {
        var jump = new LoopbackHost(LoopbackHost.newKey(KeyPairProvider.SSH_ED25519, 256));
        jump.server().setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
        return jump.start();
    }
}
