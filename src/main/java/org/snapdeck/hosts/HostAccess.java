package org.snapdeck.hosts;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.HostSecrets;
import org.snapdeck.operations.HostWatch;
import org.snapdeck.operations.SavedSecret;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.Secret;

/// What lets the console into a host: the keys it knows hosts by, and secrets, which stay in memory and, where
/// somebody asks for that, in the system's keyring. Its methods may be slow.
public final class HostAccess {
    private final HostConnections connections;
    private final HostSecrets secrets;
    private final KnownHosts knownHosts;
    private final HostWatch watch;

    public HostAccess(HostConnections connections, HostSecrets secrets, KnownHosts knownHosts, HostWatch watch) {
        this.connections = connections;
        this.secrets = secrets;
        this.knownHosts = knownHosts;
        this.watch = watch;
    }

    /// Keeps the secret until the console ends, and uses it from now on.
    public void give(UUID hostId, Secret secret) {
        secrets.keep(hostId, secret);
        connections.drop(hostId);
    }

    public void forget(UUID hostId) {
        secrets.forget(hostId);
        connections.drop(hostId);
    }

    /// Whether the system could keep a secret.
    public SavedSecret keyring() {
        return SavedSecret.none(secrets.keyring());
    }

    /// What the system's keyring knows of the host's secret.
    public SavedSecret saved(StorageHost host) {
        return secrets.saved(host);
    }

    /// Has the system's keyring keep the secret that was given, if one was.
    public void save(StorageHost host) throws KeyringFailure {
        secrets.save(host);
    }

    /// Takes the host's secret out of the system's keyring.
    public void forgetSaved(StorageHost host) throws KeyringFailure {
        secrets.forgetSaved(host);
    }

    /// A person has compared the key.
    public void trust(HostAddress address, HostKey key) throws IOException {
        knownHosts.trust(address, key);
    }

    /// Asks the host now.
    public Sighting look(UUID hostId) {
        return watch.now(hostId);
    }

    /// Tries a connection, with the secret that was typed, or else with the one that was given before.
    ///
    /// @param host need not be one that is known
    public Checklist test(StorageHost host, Optional<Secret> typed) {
        var test = new TestConnection(connections::open);
        if (typed.isEmpty()) {
            return test.of(host);
        }
        var trial = new StorageHost(
                UUID.randomUUID(),
                host.name(),
                host.address(),
                host.port(),
                host.user(),
                host.login(),
                host.keyFile(),
                host.demo(),
                host.frozen(),
                host.version());
        secrets.keep(trial.id(), typed.get());
        try {
            return test.of(trial);
        } finally {
            secrets.forget(trial.id());
        }
    }
}
