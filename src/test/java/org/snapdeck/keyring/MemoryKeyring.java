package org.snapdeck.keyring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.snapdeck.ssh.Secret;

/// A keyring that lasts as long as a test, and does not work when it is told so.
public final class MemoryKeyring implements Keyring {
    private final Map<KeyringEntry, Secret> secrets = new ConcurrentHashMap<>();
    private volatile KeyringState state = KeyringState.SECRET_SERVICE;
    private volatile Optional<KeyringFailure.Reason> broken = Optional.empty();

    public void become(KeyringState now) {
        state = now;
    }

    public void breakDown(KeyringFailure.Reason reason) {
        broken = Optional.of(reason);
    }

    public void recover() {
        broken = Optional.empty();
    }

    public int size() {
        return secrets.size();
    }

    @Override
    public KeyringState state() {
        return state;
    }

    @Override
    public boolean holds(KeyringEntry entry) throws KeyringFailure {
        work();
        return secrets.containsKey(entry);
    }

    @Override
    public Optional<Secret> find(KeyringEntry entry) throws KeyringFailure {
        work();
        return Optional.ofNullable(secrets.get(entry)).map(Secret::copy);
    }

    @Override
    public void keep(KeyringEntry entry, Secret secret) throws KeyringFailure {
        work();
        secrets.put(entry, secret.copy());
    }

    @Override
    public void forget(KeyringEntry entry) throws KeyringFailure {
        work();
        secrets.remove(entry);
    }

    private void work() throws KeyringFailure {
        if (broken.isPresent()) {
            throw new KeyringFailure(broken.get(), "told so");
        }
    }
}
