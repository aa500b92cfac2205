package org.snapdeck.keyring;

import java.util.Optional;
import org.snapdeck.ssh.Secret;

/// Where the system has none. Every secret is asked for each time.
public final class AbsentKeyring implements Keyring {

    @Override
    public KeyringState state() {
        return KeyringState.NO_SERVICE;
    }

    @Override
    public boolean holds(KeyringEntry entry) {
        return false;
    }

    @Override
    public Optional<Secret> find(KeyringEntry entry) {
        return Optional.empty();
    }

    @Override
    public void keep(KeyringEntry entry, Secret secret) throws KeyringFailure {
        throw new KeyringFailure(KeyringFailure.Reason.ABSENT, "this system has none");
    }

    @Override
    public void forget(KeyringEntry entry) {
        // Nothing can be there.
    }
}
