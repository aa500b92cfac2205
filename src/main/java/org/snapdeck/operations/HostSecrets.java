package org.snapdeck.operations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.keyring.KeyringEntry;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.KeyringState;
import org.snapdeck.ssh.AgentLogin;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.PasswordLogin;
import org.snapdeck.ssh.Secret;

/// Passphrases and passwords: in memory until the console ends, and in the system's keyring where a person asked for
/// that. What was given in this run comes before what is saved.
public final class HostSecrets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostSecrets.class);

    private final Keyring keyring;
    private final Map<UUID, Secret> given = new ConcurrentHashMap<>();
    private final Set<KeyringEntry> refused = ConcurrentHashMap.newKeySet();

    public HostSecrets(Keyring keyring) {
        this.keyring = keyring;
    }

    /// Takes over the secret.
    public void keep(UUID hostId, Secret secret) {
        Optional.ofNullable(given.put(hostId, secret)).ifPresent(Secret::close);
    }

    public void forget(UUID hostId) {
        Optional.ofNullable(given.remove(hostId)).ifPresent(Secret::close);
    }

    /// Whether the system could keep a secret. May be slow.
    public KeyringState keyring() {
        return keyring.state();
    }

    /// What the keyring knows of the host's secret. May be slow.
    public SavedSecret saved(StorageHost host) {
        var state = keyring.state();
        var entry = entryOf(host);
        if (!state.isUsable() || entry.isEmpty()) {
            return SavedSecret.none(state);
        }
        try {
            return new SavedSecret(state, keyring.holds(entry.get()), refused.contains(entry.get()));
        } catch (KeyringFailure failure) {
            LOG.info("the keyring does not tell whether it holds the secret of {}", host.name(), failure);
            return SavedSecret.none(KeyringState.NO_ANSWER);
        }
    }

    /// Saves the secret that was given for the host, if one was. May wait for somebody to unlock the keyring.
    ///
    /// @throws KeyringFailure it was not saved
    public void save(StorageHost host) throws KeyringFailure {
        var entry = entryOf(host);
        var secret = Optional.ofNullable(given.get(host.id())).map(Secret::copy);
        if (entry.isEmpty() || secret.isEmpty()) {
            return;
        }
        try (var copy = secret.get()) {
            keyring.keep(entry.get(), copy);
        }
        refused.remove(entry.get());
    }

    /// Takes the host's secret out of the keyring. May wait for somebody to unlock it.
    ///
    /// @throws KeyringFailure it may still be there
    public void forgetSaved(StorageHost host) throws KeyringFailure {
        var entry = entryOf(host);
        if (entry.isPresent()) {
            keyring.forget(entry.get());
            refused.remove(entry.get());
        }
    }

    /// How to log in to the host; nothing when its password was not given yet. May be slow.
    Optional<HostLogin> loginTo(StorageHost host) {
        return switch (host.login()) {
            case AGENT -> Optional.of(new HostLogin(new AgentLogin(), false));
            case KEY_FILE -> {
                var known = known(host);
                var login = new KeyFileLogin(host.keyFile().orElseThrow(), known.map(Known::secret));
                yield Optional.of(
                        new HostLogin(login, known.filter(Known::saved).isPresent()));
            }
            case PASSWORD -> known(host).map(it -> new HostLogin(new PasswordLogin(it.secret()), it.saved()));
        };
    }

    private record Known(Secret secret, boolean saved) {}

    private Optional<Known> known(StorageHost host) {
        return Optional.ofNullable(given.get(host.id()))
                .map(secret -> new Known(secret.copy(), false))
                .or(() -> found(host).map(secret -> new Known(secret, true)));
    }

    /// A keyring that is locked or silent is as good as none: the console asks.
    private Optional<Secret> found(StorageHost host) {
        var entry = entryOf(host).filter(it -> !refused.contains(it));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return keyring.find(entry.get());
        } catch (KeyringFailure failure) {
            LOG.info("the keyring does not give the secret of {}", host.name(), failure);
            return Optional.empty();
        }
    }

    /// What is saved for the host is not the right one: from now on it is not offered any more.
    void savedWasRefused(StorageHost host) {
        entryOf(host).ifPresent(refused::add);
    }

    /// The demo host's key needs no passphrase, and an agent keeps its secrets to itself.
    private static Optional<KeyringEntry> entryOf(StorageHost host) {
        if (host.demo() || host.login() == LoginKind.AGENT) {
            return Optional.empty();
        }
        var address = new HostAddress(host.address(), host.port(), host.user());
        return Optional.of(new KeyringEntry(address, host.keyFile()));
    }

    @Override
    public void close() {
        given.keySet().forEach(this::forget);
    }
}
