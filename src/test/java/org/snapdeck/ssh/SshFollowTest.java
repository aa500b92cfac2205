package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.Lost.Reason;

/// Following a script's lines over a channel that stays open, and how that ends.
class SshFollowTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            6,
            1024 * 1024);

    /// Goes on until nobody listens.
    private static final String COUNTING = """
        count=0
        while mark line "$count"; do
            count=$((count + 1))
            sleep 0.05
        done
        """;

    @TempDir
    private Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Object> outcome = new CompletableFuture<>();
    private LoopbackHost host;
    private Cable cable;
    private SshShell shell;

    @BeforeEach
    void start() throws IOException {
        host = new LoopbackHost(LoopbackHost.usualKey()).start();
        cable = new Cable(host.port());
        var known = new KnownHosts(folder.resolve("known_hosts"));
        known.trust(cable.address(), LoopbackHost.publicPart(LoopbackHost.usualKey()));
        var login = new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray()));
        shell = new SshShell(cable.address(), login, known, LIMITS);
    }

    @AfterEach
    void stop() {
        shell.close();
        cable.close();
        host.close();
        host.processes().kill();
    }

    @Test
    void linesComeWhileTheScriptRuns() throws Exception {
        follow(Scripts.of("mark line one two\nmark line three\nmark end enough\n"));

        assertThat(outcome.get()).isEqualTo("enough");
        assertThat(lines).containsExactly("one two", "three");
    }

    @Test
    void whatBearsAnotherNonceOrNoneIsNoLine() throws Exception {
        follow(Scripts.of("""
            echo line of nobody
            printf '@@snapdeck %s line fooled\\n' 0123456789abcdef0123456789abcdef
            printf '@@snapdeck %s line ' "$nonce"; head -c 20000 /dev/zero; echo
            mark line ours
            mark end enough
            """));

        assertThat(outcome.get()).isEqualTo("enough");
        assertThat(lines).containsExactly("ours");
    }

    @Test
    void anInterruptEndsItAndTheHostsScriptWithIt() throws Exception {
        var thread = follow(Scripts.of(COUNTING));
        assertThat(next()).isEqualTo("0");

        thread.interrupt();

        assertThat(loss().reason()).isEqualTo(Reason.INTERRUPTED);
        host.processes().awaitEnd();
        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
        assertThat(cable.connections()).isEqualTo(1);
    }

    @Test
    void aCutIsALossAndTheHostsScriptEnds() throws Exception {
        follow(Scripts.of(COUNTING));
        next();

        cable.cut();

        assertThat(loss().reason()).isEqualTo(Reason.CONNECTION);
        host.processes().awaitEnd();
    }

    @Test
    void closingTheShellEndsIt() throws Exception {
        follow(Scripts.of(COUNTING));
        next();

        shell.close();

        assertThat(loss().reason()).isEqualTo(Reason.CLOSED);
        host.processes().awaitEnd();
    }

    @Test
    void aHostThatFallsSilentIsGivenUpAfterTheLimit() throws Exception {
        follow(Scripts.within(Duration.ofSeconds(1), Scripts.of(COUNTING)));
        next();

        cable.swallow();

        assertThat(outcome.get(60, TimeUnit.SECONDS)).isInstanceOf(TimedOut.class);
    }

    @Test
    void theLimitCountsFromLineToLine() throws Exception {
        follow(Scripts.within(Duration.ofSeconds(2), Scripts.of("""
            for count in 1 2 3 4 5 6; do mark line "$count"; sleep 0.5; done
            mark end enough
            """)));

        assertThat(outcome.get()).isEqualTo("enough");
        assertThat(lines).hasSize(6);
    }

    @Test
    void whoIsTooSlowForAFloodOfLinesLosesIt() throws Exception {
        var gate = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> {
            var script = Scripts.of("while mark line flood; do :; done\n");
            outcome.complete(outcome(() -> shell.follow(script, _ -> awaitUninterrupted(gate))));
        });
        host.processes(); // the script ends only when the flood was cut off
        while (host.processes().started() == 0) {
            Thread.onSpinWait();
        }
        host.processes().awaitEnd();

        gate.countDown();

        thread.join();
        assertThat(loss().reason()).isEqualTo(Reason.FLOOD);
        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
    }

    @Test
    void aFloodOfNoiseIsCutOff() throws Exception {
        follow(Scripts.of("head -c 3000000 /dev/zero\nmark end flooded\n"));

        assertThat(loss().reason()).isEqualTo(Reason.FLOOD);
    }

    @Test
    void itGivesWayWhereTheHostAllowsOneChannel() throws Exception {
        host.server().setChannelFactories(List.of(new OneChannelAtATime()));
        follow(Scripts.of(COUNTING));
        next();

        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
        assertThat(loss().reason()).isEqualTo(Reason.GAVE_WAY);
        var failure = catchThrowableOfType(Lost.class, () -> shell.follow(Scripts.of(COUNTING), _ -> {}));
        assertThat(failure.reason()).isEqualTo(Reason.GAVE_WAY);
        assertThat(failure.mayHaveRun()).isFalse();
    }

    @Test
    void aFollowerThatFailsEndsTheScript() throws Exception {
        var failure = catchThrowableOfType(
                IllegalStateException.class,
                () -> shell.follow(Scripts.of(COUNTING), _ -> {
                    throw new IllegalStateException("ours");
                }));

        assertThat(failure).hasMessage("ours");
        host.processes().awaitEnd();
    }

    private Thread follow(RemoteScript script) {
        return Thread.ofVirtual().start(() -> outcome.complete(outcome(() -> shell.follow(script, lines::add))));
    }

    private interface Work {
        String run() throws RemoteFailure;
    }

    /// The script's last word, or the failure in its place.
    private static Object outcome(Work work) {
        try {
            return work.run();
        } catch (RemoteFailure failure) {
            return failure;
        }
    }

    private String next() throws InterruptedException {
        return lines.poll(60, TimeUnit.SECONDS);
    }

    private Lost loss() throws Exception {
        return (Lost) outcome.get(60, TimeUnit.SECONDS);
    }

    private static void awaitUninterrupted(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
