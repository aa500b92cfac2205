package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many calls at once, and hosts that say too much.
class SshCrowdTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            6,
            1024 * 1024);

    @TempDir
    private Path folder;

    private LoopbackHost host;
    private SshShell shell;

    @BeforeEach
    void start() {
        host = new LoopbackHost(LoopbackHost.usualKey()).start();
        shell = new SshShell(host.address(), password(), host.knownIn(folder), LIMITS);
    }

    @AfterEach
    void stop() {
        shell.close();
        host.close();
        host.processes().kill();
    }

    @Test
    void manyCallsShareOneLoginAndAFewChannels() {
        assertThat(endings(20)).containsExactlyElementsOf(numbers(20));
        assertThat(host.logins()).isEqualTo(1);
        assertThat(host.processes().mostAtOnce()).isBetween(1, LIMITS.channels());
    }

    @Test
    void aHostThatAllowsOneChannelIsServedOneByOne() {
        host.server().setChannelFactories(List.of(new OneChannelAtATime()));

        assertThat(endings(8)).containsExactlyElementsOf(numbers(8));
        assertThat(host.logins()).isEqualTo(1);
    }

    @Test
    void whoeverWaitsForTheSameLoginSharesItsFailure() throws InterruptedException {
        var gate = new CountDownLatch(1);
        host.server().setPasswordAuthenticator((_, _, _) -> {
            awaitUninterrupted(gate);
            host.countAttempt();
            return false;
        });
        var known = host.knownIn(folder);
        var connection = new Connection(
                host.address(),
                person -> new Dial(Way.straightTo(host.address(), password()), known, LIMITS, person, () -> {}));
        var failures = new ArrayList<CompletableFuture<LoginRefused>>();
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < 10; number++) {
            var failure = new CompletableFuture<LoginRefused>();
            failures.add(failure);
            threads.add(Thread.ofPlatform()
                    .start(() -> failure.complete(catchThrowableOfType(LoginRefused.class, connection::link))));
        }
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }

        gate.countDown();

        assertThat(failures)
                .allSatisfy(failure -> assertThat(failure.join().reason()).isEqualTo(LoginRefused.Reason.REJECTED));
        assertThat(host.attempts()).isEqualTo(1);
    }

    @Test
    void aFloodOfOutputIsCutOffAndHoldsUpNobody() throws RemoteFailure {
        var flood = Scripts.of("inquire flood head -c 3000000 /dev/zero\nmark end flooded\n");

        var failure = catchThrowableOfType(Lost.class, () -> shell.run(flood));

        assertThat(failure.reason()).isEqualTo(Lost.Reason.FLOOD);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
        assertThat(host.logins()).isEqualTo(1);
    }

    @Test
    void aFloodOfComplaintsIsReadAndDropped() throws RemoteFailure {
        var flood = Scripts.of("head -c 5000000 /dev/zero >&2\nmark end complained\n");

        assertThat(shell.run(flood).ending()).isEqualTo("complained");
    }

    @Test
    void almostAsMuchAsIsAllowedComesThrough() throws RemoteFailure {
        var script = Scripts.of("inquire much head -c 1000000 /dev/zero\nmark end enough\n");

        assertThat(shell.run(script).step("much").orElseThrow().out()).hasSize(1_000_000);
    }

    @Test
    void whatIsSaidBeforeTheScriptIsNotTakenForItsOutput() throws RemoteFailure {
        host.running(
                "echo Welcome; echo '@@snapdeck x end fooled'; echo noise >&2; exec /bin/sh -s snapdeck-awaits-script");

        var reply = shell.run(Scripts.greeting());

        assertThat(reply.ending()).isEqualTo("greeted");
        assertThat(reply.steps()).singleElement().extracting(ScriptStep::out).isEqualTo("hello\n");
    }

    @Test
    void aReplyDoesNotWaitForAScriptThatLingers() {
        var lingering = "mark end done\nexec >/dev/null 2>&1 <&-\nsleep 60\n";

        for (var number = 0; number < LIMITS.channels() + 1; number++) {
            assertThat(ending(Scripts.of(lingering))).isEqualTo("done");
        }
        assertThat(host.logins()).isEqualTo(1);
    }

    @Test
    void whoIsNotRootNeedsSudo() throws Exception {
        var operator = new HostAddress("127.0.0.1", host.port(), "operator");
        try (var other = new SshShell(operator, password(), host.knownIn(folder), LIMITS)) {
            assertThat(other.run(Scripts.of("mark end \"$root\"\n")).ending()).isEqualTo("sudo -n");
        }
    }

    private List<String> endings(int count) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = numbers(count).stream()
                    .map(number -> CompletableFuture.supplyAsync(
                            () -> ending(Scripts.of("mark end \"$1\"\n", number)), threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        }
    }

    private String ending(RemoteScript script) {
        try {
            return shell.run(script).ending();
        } catch (RemoteFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static PasswordLogin password() {
        return new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray()));
    }

    private static void awaitUninterrupted(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
