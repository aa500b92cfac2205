package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BackgroundTest {

    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final Background background = Background.virtualThreads(seen::add);

    @Test
    void workIsDoneElsewhereAndItsResultComesToTheScreen() throws InterruptedException {
        background.run(
                () -> Thread.currentThread().isVirtual() && !Platform.isFxApplicationThread(),
                elsewhere -> seen.add(elsewhere + " " + Platform.isFxApplicationThread()),
                seen::add);

        assertThat(next()).isEqualTo("true true");
    }

    @Test
    void aFailureComesToTheScreenAsItIs() throws InterruptedException {
        var failure = new IOException("gone");

        background.run(
                () -> {
                    throw failure;
                },
                seen::add,
                caught -> seen.add(List.of(caught, Platform.isFxApplicationThread())));

        assertThat(next()).isEqualTo(List.of(failure, true));
    }

    @Test
    void aFailureThatNobodyHandlesIsReported() throws InterruptedException {
        var failure = new IllegalStateException("nobody thought of this");

        background.run(
                () -> {
                    throw failure;
                },
                seen::add);

        assertThat(next()).isSameAs(failure);
    }

    @Test
    void onceTheScreenIsGoneNothingComesToIt() throws InterruptedException {
        var gone = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        background.run(() -> gone.await(10, TimeUnit.SECONDS), seen::add, seen::add);
        background.run(
                () -> {
                    asked.countDown();
                    gone.await();
                    throw new IllegalStateException("the database is closed");
                },
                seen::add);
        asked.await();
        background.close();
        gone.countDown();

        var other = Background.virtualThreads(seen::add);
        other.run(() -> "of the other screen", seen::add, seen::add);
        assertThat(next()).isEqualTo("of the other screen");
    }

    @Test
    void soIsAnErrorAndWhatAHandlerThrows() throws InterruptedException {
        var error = new AssertionError("never");
        var inHandler = new IllegalStateException("in the handler");

        background.run(
                () -> {
                    throw error;
                },
                seen::add,
                _ -> seen.add("an error is no failure of the work"));
        assertThat(next()).isSameAs(error);
        background.run(
                () -> "done",
                _ -> {
                    throw inHandler;
                },
                seen::add);
        assertThat(next()).isSameAs(inHandler);
    }

    @Test
    void manySignalsAreOneChange() throws InterruptedException {
        var gate = new CountDownLatch(1);
        var signal = background.merged(() -> seen.add("changed"));
        Platform.runLater(() -> waitFor(gate));
        for (var times = 0; times < 1000; times++) {
            signal.run();
        }
        gate.countDown();
        assertThat(next()).isEqualTo("changed");

        signal.run();
        background.onScreen(() -> seen.add("after"));

        assertThat(List.of(next(), next())).containsExactly("changed", "after");
    }

    @Test
    void inTestsEverythingHappensBeforeTheCallReturns() {
        var done = new ArrayList<Object>();
        var same = Background.sameThread();

        same.run(() -> 1, done::add, done::add);
        same.run(
                () -> {
                    throw new IOException("gone");
                },
                done::add,
                failure -> done.add(failure.getMessage()));

        assertThat(done).containsExactly(1, "gone");
        assertThatThrownBy(() -> same.run(
                        () -> {
                            throw new IOException("unexpected");
                        },
                        done::add))
                .hasRootCauseMessage("unexpected");
    }

    private Object next() throws InterruptedException {
        return seen.poll(20, TimeUnit.SECONDS);
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
