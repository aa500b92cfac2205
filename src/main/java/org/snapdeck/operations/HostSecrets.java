package org.snapdeck.operations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.inventory.Station;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.keyring.KeyringEntry;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.KeyringState;
import org.snapdeck.ssh.AgentLogin;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.PasswordLogin;
import org.snapdeck.ssh.QuestionsLogin;
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
    public void keep(UUID stationId, Secret secret) {
        Optional.ofNullable(given.put(stationId, secret)).ifPresent(Secret::close);
    }

    public void forget(UUID stationId) {
        Optional.ofNullable(given.remove(stationId)).ifPresent(Secret::close);
    }

    /// Whether the system could keep a secret. May be slow.
    public KeyringState keyring() {
        return keyring.state();
    }

    /// What the keyring knows of the secret for a station. May be slow.
    public SavedSecret saved(Station station) {
        var state = keyring.state();
        var entry = entryOf(station);
        if (!state.isUsable() || entry.isEmpty()) {
            return SavedSecret.none(state);
        }
        try {
            return new SavedSecret(state, keyring.holds(entry.get()), refused.contains(entry.get()));
        } catch (KeyringFailure failure) {
            LOG.info("the keyring does not tell whether it holds the secret of {}", station.target(), failure);
            return SavedSecret.none(KeyringState.NO_ANSWER);
        }
    }

    /// Saves the secret that was given for it, if one was. May wait for somebody to unlock the keyring.
    ///
    /// @throws KeyringFailure it was not saved
    public void save(Station station) throws KeyringFailure {
        var entry = entryOf(station);
        var secret = Optional.ofNullable(given.get(station.id())).map(Secret::copy);
        if (entry.isEmpty() || secret.isEmpty()) {
            return;
        }
        try (var copy = secret.get()) {
            keyring.keep(entry.get(), copy);
        }
        refused.remove(entry.get());
    }

    /// Takes its secret out of the keyring. May wait for somebody to unlock it.
    ///
    /// @throws KeyringFailure it may still be there
    public void forgetSaved(Station station) throws KeyringFailure {
        var entry = entryOf(station);
        if (entry.isPresent()) {
            keyring.forget(entry.get());
            refused.remove(entry.get());
        }
    }

    /// How to log in there; nothing when its password was not given yet. May be slow.
    Optional<HostLogin> loginTo(Station station) {
        return switch (station.login()) {
            case AGENT -> Optional.of(new HostLogin(new AgentLogin(), false));
            case QUESTIONS -> Optional.of(new HostLogin(new QuestionsLogin(), false));
            case KEY_FILE -> {
                var known = known(station);
                var login = new KeyFileLogin(station.keyFile().orElseThrow(), known.map(Known::secret));
                yield Optional.of(
                        new HostLogin(login, known.filter(Known::saved).isPresent()));
            }
            case PASSWORD -> known(station).map(it -> new HostLogin(new PasswordLogin(it.secret()), it.saved()));
        };
    }

    private record Known(Secret secret, boolean saved) {}

    private Optional<Known> known(Station station) {
        return Optional.ofNullable(given.get(station.id()))
                .map(secret -> new Known(secret.copy(), false))
                .or(() -> found(station).map(secret -> new Known(secret, true)));
    }

    /// A keyring that is locked or silent is as good as none: the console asks.
    private Optional<Secret> found(Station station) {
        var entry = entryOf(station).filter(it -> !refused.contains(it));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            return keyring.find(entry.get());
        } catch (KeyringFailure failure) {
            LOG.info("the keyring does not give the secret of {}", station.target(), failure);
            return Optional.empty();
        }
    }

    /// What is saved for it is not the right one: from now on it is not offered any more.
    void savedWasRefused(Station station) {
        entryOf(station).ifPresent(refused::add);
    }

    /// An agent keeps its secrets to itself, and answers to questions are for one login.
    private static Optional<KeyringEntry> entryOf(Station station) {
        return switch (station.login()) {
            case AGENT, QUESTIONS -> Optional.empty();
            case KEY_FILE, PASSWORD ->
                Optional.of(new KeyringEntry(station.target(), station.behind(), station.keyFile()));
        };
    }

    @Override
    public void close() {
        given.keySet().forEach(this::forget);
    }
}
