package org.snapdeck.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.Secret;

@Timeout(60)
final class BoundedKeyringTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final KeyringEntry ENTRY = new KeyringEntry(new HostAddress("lab-1", "alice"), Optional.empty());

    private final MemoryKeyring memory = new MemoryKeyring();

    @Test
    void whatTheKeyringDoesInTimeIsPassedOn() throws KeyringFailure {
        var keyring = new BoundedKeyring(memory, LONG, LONG);

        try (var secret = Secret.of("hunter2".toCharArray())) {
            keyring.keep(ENTRY, secret);
        }

        assertThat(keyring.state()).isEqualTo(KeyringState.SECRET_SERVICE);
        assertThat(keyring.holds(ENTRY)).isTrue();
        assertThat(keyring.find(ENTRY))
                .hasValueSatisfying(
                        secret -> assertThat(secret.bytes()).asString().isEqualTo("hunter2"));
        keyring.forget(ENTRY);
        assertThat(keyring.find(ENTRY)).isEmpty();
    }

    @Test
    void whatItRefusesIsPassedOn() {
        memory.breakDown(KeyringFailure.Reason.LOCKED);

        fails(KeyringFailure.Reason.LOCKED, () -> new BoundedKeyring(memory, LONG, LONG).find(ENTRY));
    }

    @Test
    void oneThatNeverAnswersIsGivenUp() {
        var keyring = new BoundedKeyring(new DeafKeyring(), SHORT, SHORT);

        assertThat(keyring.state()).isEqualTo(KeyringState.NO_ANSWER);
        fails(KeyringFailure.Reason.NO_ANSWER, () -> keyring.find(ENTRY));
        fails(KeyringFailure.Reason.NO_ANSWER, () -> keyring.forget(ENTRY));
    }

    @Test
    void nobodyPilesUpBehindACallThatHangs() {
        var deaf = new DeafKeyring();
        var keyring = new BoundedKeyring(deaf, SHORT, SHORT);

        for (var each = 0; each < 5; each++) {
            fails(KeyringFailure.Reason.NO_ANSWER, () -> keyring.find(ENTRY));
        }

        assertThat(deaf.calls).isEqualTo(1);
    }

    @Test
    void aFaultInItIsARefusalThatQuotesNothing() {
        var keyring = new BoundedKeyring(new BrokenKeyring(), LONG, LONG);

        assertThatThrownBy(() -> keyring.find(ENTRY))
                .isInstanceOf(KeyringFailure.class)
                .hasNoCause()
                .hasMessageNotContaining("hunter2");
    }

    private static void fails(KeyringFailure.Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        KeyringFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    /// It hears nothing, not even that it is to stop.
    private static final class DeafKeyring extends Silent {
        private final CountDownLatch never = new CountDownLatch(1);
        private volatile int calls;

        @Override
        void use() {
            calls++;
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException _) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static final class BrokenKeyring extends Silent {
        @Override
        void use() {
            throw new IllegalStateException("could not write hunter2");
        }
    }

    private abstract static class Silent implements Keyring {
        abstract void use();

        @Override
        public KeyringState state() {
            use();
            return KeyringState.SECRET_SERVICE;
        }

        @Override
        public boolean holds(KeyringEntry entry) {
            use();
            return false;
        }

        @Override
        public Optional<Secret> find(KeyringEntry entry) {
            use();
            return Optional.empty();
        }

        @Override
        public void keep(KeyringEntry entry, Secret secret) {
            use();
        }

        @Override
        public void forget(KeyringEntry entry) {
            use();
        }
    }
}
