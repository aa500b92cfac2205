package org.snapdeck.keyring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.snapdeck.ssh.Secret;

/// A keyring that can't keep its caller waiting. One call is made at a time; a call that hangs keeps the turn, so that
/// whoever comes later is turned away and no threads pile up behind it.
final class BoundedKeyring implements Keyring {
    private final Keyring keyring;
    private final Duration patience;
    private final Duration patienceWithPeople;
    private final Semaphore turn = new Semaphore(1);

    /// @param patience for what the keyring does by itself
    /// @param patienceWithPeople for what may need somebody to unlock it
    BoundedKeyring(Keyring keyring, Duration patience, Duration patienceWithPeople) {
        this.keyring = keyring;
        this.patience = patience;
        this.patienceWithPeople = patienceWithPeople;
    }

    @Override
    public KeyringState state() {
        try {
            return within(patience, keyring::state);
        } catch (KeyringFailure _) {
            return KeyringState.NO_ANSWER;
        }
    }

    @Override
    public boolean holds(KeyringEntry entry) throws KeyringFailure {
        return within(patience, () -> keyring.holds(entry));
    }

    @Override
    public Optional<Secret> find(KeyringEntry entry) throws KeyringFailure {
        return within(patience, () -> keyring.find(entry));
    }

    @Override
    public void keep(KeyringEntry entry, Secret secret) throws KeyringFailure {
        // The caller may wipe its own while a call that was given up still runs.
        var copy = secret.copy();
        within(patienceWithPeople, () -> {
            try (copy) {
                keyring.keep(entry, copy);
                return entry;
            }
        });
    }

    @Override
    public void forget(KeyringEntry entry) throws KeyringFailure {
        within(patienceWithPeople, () -> {
            keyring.forget(entry);
            return entry;
        });
    }

    private <T> T within(Duration limit, Callable<T> call) throws KeyringFailure {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unanswered();
            }
            var task = new FutureTask<>(call);
            Thread.ofPlatform().daemon().name("keyring").start(() -> {
                try {
                    task.run();
                } finally {
                    turn.release();
                }
            });
            return resultOf(task, limit);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unanswered();
        }
    }

    private static <T> T resultOf(FutureTask<T> task, Duration limit) throws KeyringFailure, InterruptedException {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            throw unanswered();
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof KeyringFailure failure) {
                throw failure;
            }
            throw new KeyringFailure(
                    KeyringFailure.Reason.REFUSED, broken.getCause().getClass().getName());
        }
    }

    private static KeyringFailure unanswered() {
        return new KeyringFailure(KeyringFailure.Reason.NO_ANSWER, "given up");
    }
}
