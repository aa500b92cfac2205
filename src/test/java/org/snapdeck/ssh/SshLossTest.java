package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.Lost.Reason;

/// What is known when a connection, a host or a script goes away, at each moment of a call.
class SshLossTest {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            6,
            1024 * 1024);

    /// Says where it is, waits for a file, and leaves another.
    private static final String WAITING = """
        : >"$1/waiting"
        until [ -e "$1/go" ]; do sleep 0.02; done
        : >"$1/done"
        mark end waited
        """;

    @TempDir
    private Path folder;

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
    void aCutWhileAScriptRunsIsALossAndTheScriptGoesOn() throws IOException {
        var call = start(Scripts.of(WAITING, folder.toString()));
        awaitFile("waiting");

        cable.cut();

        var failure = (Lost) call.join();
        assertThat(failure.reason()).isEqualTo(Reason.CONNECTION);
        assertThat(failure.mayHaveRun()).isTrue();
        create("go");
        host.processes().awaitEnd();
        assertThat(folder.resolve("done")).exists();
    }

    @Test
    void aHostThatFallsSilentIsNoticed() {
        var call = start(Scripts.of(WAITING, folder.toString()));
        awaitFile("waiting");

        cable.swallow();

        var failure = (Lost) call.join();
        assertThat(failure.reason()).isEqualTo(Reason.CONNECTION);
        assertThat(failure.mayHaveRun()).isTrue();
    }

    @Test
    void aCutAtAnyByteLeavesNothingOrAllAndNoLie() throws IOException, RemoteFailure {
        var script = new RemoteScript("snapdeck-test", """
            : >"$3/first"
            : >"$3/second"
            printf '\\n@@snapdeck %s begin\\n\\n@@snapdeck %s end made\\n' "$1" "$1"
            """, List.of(folder.toString()), Scripts.LONG);
        var replies = 0;
        var unsent = 0;
        for (var bytes = 0; replies == 0; bytes += 12) {
            shell.run(Scripts.greeting());
            cable.cutAfterSending(bytes);

            var outcome = outcome(script);

            host.processes().awaitEnd();
            var first = Files.deleteIfExists(folder.resolve("first"));
            var second = Files.deleteIfExists(folder.resolve("second"));
            assertThat(second)
                    .as("after %d bytes, the second of two files", bytes)
                    .isEqualTo(first);
            if (outcome instanceof RemoteFailure failure) {
                assertThat(first && !failure.mayHaveRun())
                        .as("after %d bytes, a lie", bytes)
                        .isFalse();
                unsent += failure.mayHaveRun() ? 0 : 1;
            } else {
                replies++;
                assertThat(first).isTrue();
            }
            cable.heal();
        }
        assertThat(unsent).isPositive();
    }

    @Test
    void whereNothingCouldBeSentItIsSaidSo() throws RemoteFailure {
        shell.run(Scripts.greeting());
        cable.unplug();
        cable.swallow();

        var failure = catchThrowableOfType(Unreachable.class, () -> shell.run(Scripts.greeting()));

        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(host.commands()).hasSize(1);
    }

    @Test
    void afterALossTheNextCallConnectsAnew() throws RemoteFailure {
        shell.run(Scripts.greeting());
        cable.cut();

        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
        assertThat(cable.connections()).isEqualTo(2);
    }

    @Test
    void aHostThatWasStartedAnewIsReachedAgain() throws RemoteFailure {
        shell.run(Scripts.greeting());
        host.stop();
        host.restart();

        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
    }

    @Test
    void aScriptThatTakesTooLongTimesOutAndKeepsWhatItHadDone() throws RemoteFailure {
        var script = Scripts.of("inquire first echo one\n" + WAITING, folder.toString());

        var failure =
                catchThrowableOfType(TimedOut.class, () -> shell.run(Scripts.within(Duration.ofSeconds(1), script)));

        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(failure.heard().steps()).extracting(ScriptStep::out).containsExactly("one\n");
        assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
    }

    @Test
    void aCallThatTimesOutTakesNoOtherWithIt() throws IOException {
        var patient = start(Scripts.of(WAITING, folder.toString()));
        awaitFile("waiting");
        var other = Scripts.within(Duration.ofMillis(200), Scripts.of("sleep 30\n"));
        assertThat(catchThrowableOfType(TimedOut.class, () -> shell.run(other))).isNotNull();

        create("go");

        assertThat(patient.join()).isEqualTo(new Reply(List.of(), "waited"));
    }

    @Test
    void closingEndsWhatIsUnderWayAndRefusesTheRest() {
        var call = start(Scripts.of(WAITING, folder.toString()));
        awaitFile("waiting");

        shell.close();

        var under = (Lost) call.join();
        assertThat(under.reason()).isEqualTo(Reason.CLOSED);
        assertThat(under.mayHaveRun()).isTrue();
        var after = (Lost) outcome(Scripts.greeting());
        assertThat(after.reason()).isEqualTo(Reason.CLOSED);
        assertThat(after.mayHaveRun()).isFalse();
    }

    @Test
    void anInterruptEndsOnlyTheWaitingOfItsThread() throws IOException {
        var patient = start(Scripts.of(WAITING, folder.toString()));
        awaitFile("waiting");
        var failure = new CompletableFuture<Object>();
        var thread = Thread.ofVirtual().start(() -> failure.complete(outcome(Scripts.of("sleep 30\n"))));
        await(() -> host.processes().started() == 2);

        thread.interrupt();

        assertThat(((Lost) failure.join()).reason()).isEqualTo(Reason.INTERRUPTED);
        create("go");
        assertThat(patient.join()).isEqualTo(new Reply(List.of(), "waited"));
    }

    @Test
    void anAccountWithoutAShellSaysSo() {
        host.running("echo This account is currently not available.; exit 1");

        var failure = (Lost) outcome(Scripts.greeting());

        assertThat(failure.reason()).isEqualTo(Reason.NO_END);
        assertThat(failure.heard().text()).isEqualTo("This account is currently not available.");
        assertThat(failure.heard().exit()).hasValue(1);
    }

    @Test
    void aScriptThatStopsInTheMiddleHasNoReply() {
        var failure = (Lost) outcome(Scripts.of("inquire first echo one\necho why >&2\nexit 3\n"));

        assertThat(failure.reason()).isEqualTo(Reason.NO_END);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(failure.heard().steps()).extracting(ScriptStep::title).containsExactly("first");
        assertThat(failure.heard().text()).isEqualTo("why");
        assertThat(failure.heard().exit()).hasValue(3);
    }

    @Test
    void marksThatMakeNoSenseAreNoReply() {
        var failure = (Lost) outcome(Scripts.of("mark out\nmark end confused\n"));

        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
        assertThat(failure.mayHaveRun()).isTrue();
    }

    private CompletableFuture<Object> start(RemoteScript script) {
        return CompletableFuture.supplyAsync(() -> outcome(script));
    }

    /// The reply, or the failure in its place.
    private Object outcome(RemoteScript script) {
        try {
            return shell.run(script);
        } catch (RemoteFailure failure) {
            return failure;
        }
    }

    private void create(String name) throws IOException {
        Files.createFile(folder.resolve(name));
    }

    private void awaitFile(String name) {
        await(() -> Files.exists(folder.resolve(name)));
    }

    private static void await(BooleanSupplier condition) {
        var limit = System.nanoTime() + Scripts.LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("nanoseconds until the wait is over")
                    .isLessThan(limit);
            Thread.onSpinWait();
        }
    }
}
