package org.snapdeck.demo.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ThreadsTest {
    private static final int MANY = 200;

    private final Threads threads = new Threads();
    private final AtomicInteger gone = new AtomicInteger();

    @Test
    void nothingRunsAnyMoreOnAMachineThatIsOff() throws Exception {
        var busy = new CountDownLatch(MANY);
        for (var number = 0; number < MANY; number++) {
            threads.start(() -> waitForTheEnd(busy));
        }
        busy.await();

        threads.stop();
        assertThat(gone).hasValue(MANY);
    }

    @Test
    void whatBeginsAfterTheEndOfTheOthersRuns() throws Exception {
        var busy = new CountDownLatch(1);
        threads.start(() -> waitForTheEnd(busy));
        busy.await();

        threads.end();
        assertThat(gone).hasValue(1);
        var ran = new CountDownLatch(1);
        threads.start(ran::countDown);
        ran.await();
    }

    /// What a process does when it is ended takes its time.
    private void waitForTheEnd(CountDownLatch busy) {
        try {
            busy.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            for (var turn = 0; turn < MANY; turn++) {
                Thread.yield();
            }
            gone.incrementAndGet();
        }
    }

    @Test
    void nothingBeginsOnAMachineThatIsOff() {
        threads.stop();

        threads.start(gone::incrementAndGet);
        threads.stop();
        assertThat(gone).hasValue(0);
    }
}
