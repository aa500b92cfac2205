package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final HostAddress ADDRESS = new HostAddress("host", "root");
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void whoGaveUpBeforeItWasSentCanBeSureThatItNeverIs() {
        var call = call(Scripts.LONG);

        var failure = catchThrowableOfType(TimedOut.class, () -> call.await(SHORT));

        assertThat(failure.mayHaveRun()).isFalse();
        assertThat(call.mayBeSent()).isFalse();
    }

    @Test
    void whatWasSentMayHaveRun() {
        var call = call(SHORT);
        assertThat(call.mayBeSent()).isTrue();

        var failure = catchThrowableOfType(TimedOut.class, () -> call.await(Scripts.LONG));

        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(failure.limit()).isEqualTo(SHORT);
    }

    @Test
    void aScriptsOwnLimitCountsOnceItIsSent() {
        var call = call(Scripts.LONG);
        call.mayBeSent();
        var failure = new CompletableFuture<RemoteFailure>();
        var waiting = Thread.ofPlatform()
                .start(() -> failure.complete(
                        catchThrowableOfType(RemoteFailure.class, () -> call.await(Duration.ofNanos(1)))));
        while (!failure.isDone() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        call.lose(Lost.Reason.CONNECTION, null);

        assertThat(failure.join()).isInstanceOf(Lost.class);
    }

    @Test
    void anInterruptEndsTheWaitingAndIsPassedOn() {
        var call = call(Scripts.LONG);
        call.mayBeSent();
        Thread.currentThread().interrupt();

        var failure = catchThrowableOfType(Lost.class, () -> call.await(Scripts.LONG));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.reason()).isEqualTo(Lost.Reason.INTERRUPTED);
        assertThat(failure.mayHaveRun()).isTrue();
        assertThat(call.wasGivenUp()).isTrue();
    }

    @Test
    void theFirstEndCounts() {
        var call = call(Scripts.LONG);
        call.lose(Lost.Reason.FLOOD, null);
        call.lose(Lost.Reason.CLOSED, null);

        var failure = catchThrowableOfType(Lost.class, () -> call.await(Scripts.LONG));

        assertThat(failure.reason()).isEqualTo(Lost.Reason.FLOOD);
    }

    @Test
    void ourOwnMistakeIsNotTakenForTheHosts() {
        var call = call(Scripts.LONG);
        call.failBy(new ArithmeticException("ours"));

        var failure = catchThrowableOfType(IllegalStateException.class, () -> call.await(Scripts.LONG));

        assertThat(failure).hasCauseInstanceOf(ArithmeticException.class);
    }

    private static Call call(Duration limit) {
        return new Call(ADDRESS, Scripts.within(limit, Scripts.greeting()), 1000);
    }
}
