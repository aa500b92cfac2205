package org.snapdeck.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.AgentLogin;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.Login;
import org.snapdeck.ssh.PasswordLogin;
import org.snapdeck.ssh.Secret;

/// Passphrases and passwords, in memory only, until the console ends.
public final class HostSecrets implements AutoCloseable {
    private final Map<UUID, Secret> secrets = new ConcurrentHashMap<>();

    /// Takes over the secret.
    public void keep(UUID hostId, Secret secret) {
        Optional.ofNullable(secrets.put(hostId, secret)).ifPresent(Secret::close);
    }

    public void forget(UUID hostId) {
        Optional.ofNullable(secrets.remove(hostId)).ifPresent(Secret::close);
    }

    /// How to log in to the host; nothing when its password was not given yet.
    Optional<Login> loginTo(StorageHost host) {
        var secret = Optional.ofNullable(secrets.get(host.id())).map(Secret::copy);
        return switch (host.login()) {
            case AGENT -> Optional.of(new AgentLogin());
            case KEY_FILE -> Optional.of(new KeyFileLogin(host.keyFile().orElseThrow(), secret));
            case PASSWORD -> secret.map(PasswordLogin::new);
        };
    }

    @Override
    public void close() {
        secrets.keySet().forEach(this::forget);
    }
}
