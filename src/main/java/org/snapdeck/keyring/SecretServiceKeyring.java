package org.snapdeck.keyring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.snapdeck.ssh.Secret;

/// The keyring that the desktops of Linux share, asked over the session bus.
final class SecretServiceKeyring implements Keyring {

    @FunctionalInterface
    private interface Deed<T> {
        T in(SecretServiceSession session) throws DBusException, InterruptedException, KeyringFailure;
    }

    private final String busAddress;

    SecretServiceKeyring(String busAddress) {
        this.busAddress = busAddress;
    }

    @Override
    public KeyringState state() {
        try {
            return during(session ->
                    session.defaultCollection().isPresent() ? KeyringState.SECRET_SERVICE : KeyringState.NO_DEFAULT);
        } catch (KeyringFailure failure) {
            return switch (failure.reason()) {
                case ABSENT, REFUSED -> KeyringState.NO_SERVICE;
                case LOCKED, NO_ANSWER -> KeyringState.NO_ANSWER;
            };
        }
    }

    @Override
    public boolean holds(KeyringEntry entry) throws KeyringFailure {
        return orWithout(false, session -> !session.search(attributes(entry)).isEmpty());
    }

    @Override
    public Optional<Secret> find(KeyringEntry entry) throws KeyringFailure {
        return orWithout(Optional.empty(), session -> {
            var items = session.search(attributes(entry));
            if (items.isEmpty()) {
                return Optional.empty();
            }
            if (items.unlocked().isEmpty()) {
                throw locked();
            }
            return Optional.of(decoded(session.read(items.unlocked().getFirst())));
        });
    }

    @Override
    public void keep(KeyringEntry entry, Secret secret) throws KeyringFailure {
        during(session -> {
            var collection = session.defaultCollection()
                    .orElseThrow(() -> new KeyringFailure(KeyringFailure.Reason.ABSENT, "no default keyring"));
            var bytes = secret.bytes();
            try {
                return must(session.unlock(List.of(collection))
                        && session.write(collection, entry.label(), attributes(entry), bytes));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    @Override
    public void forget(KeyringEntry entry) throws KeyringFailure {
        orWithout(true, session -> {
            var items = session.search(attributes(entry));
            if (!items.locked().isEmpty()) {
                must(session.unlock(items.locked()));
            }
            for (var item : session.search(attributes(entry)).unlocked()) {
                must(session.delete(item));
            }
            return true;
        });
    }

    private static boolean must(boolean done) throws KeyringFailure {
        if (!done) {
            throw locked();
        }
        return true;
    }

    private static KeyringFailure locked() {
        return new KeyringFailure(KeyringFailure.Reason.LOCKED, "the Secret Service");
    }

    private static Map<String, String> attributes(KeyringEntry entry) {
        return Map.of("application", "org.snapdeck", "account", entry.account());
    }

    private static Secret decoded(byte[] bytes) {
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var characters = new char[text.remaining()];
        text.get(characters);
        try {
            return Secret.of(characters);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(characters, '\0');
            Arrays.fill(text.array(), '\0');
        }
    }

    /// As below, where a bus without a keyring on it is an answer as well.
    private <T> T orWithout(T nothing, Deed<T> deed) throws KeyringFailure {
        try {
            return during(deed);
        } catch (KeyringFailure failure) {
            if (failure.reason() == KeyringFailure.Reason.ABSENT) {
                return nothing;
            }
            throw failure;
        }
    }

    /// What the library says is not passed on; the type of the error is enough.
    private <T> T during(Deed<T> deed) throws KeyringFailure {
        try (var session = new SecretServiceSession(busAddress)) {
            return deed.in(session);
        } catch (ServiceUnknown _) {
            throw new KeyringFailure(KeyringFailure.Reason.ABSENT, "nothing on the bus");
        } catch (DBusException | DBusExecutionException refused) {
            throw new KeyringFailure(
                    KeyringFailure.Reason.REFUSED, refused.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new KeyringFailure(KeyringFailure.Reason.NO_ANSWER, "given up");
        }
    }
}
