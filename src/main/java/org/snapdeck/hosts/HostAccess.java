package org.snapdeck.hosts;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.HostSecrets;
import org.snapdeck.operations.HostWatch;
import org.snapdeck.operations.SavedSecret;
import org.snapdeck.ssh.Acquaintance;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyName;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.OpenSsh;
import org.snapdeck.ssh.Person;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.Secret;

/// What lets the console into a host: the keys it knows hosts by, and secrets, which stay in memory and, where
/// somebody asks for that, in the system's keyring. Its methods may be slow.
public final class HostAccess {
    private final HostConnections connections;
    private final HostSecrets secrets;
    private final KnownHosts knownHosts;
    private final HostWatch watch;
    private final OpenSsh openSsh;

    public HostAccess(
            HostConnections connections, HostSecrets secrets, KnownHosts knownHosts, HostWatch watch, OpenSsh openSsh) {
        this.connections = connections;
        this.secrets = secrets;
        this.knownHosts = knownHosts;
        this.watch = watch;
        this.openSsh = openSsh;
    }

    /// Keeps the secret until the console ends, and uses it from now on.
    public void give(UUID hostId, Secret secret) {
        give(hostId, hostId, secret);
    }

    /// The same for a secret of a jump host on the way.
    void give(UUID hostId, UUID stationId, Secret secret) {
        secrets.keep(stationId, secret);
        connections.drop(hostId);
    }

    public void forget(UUID hostId) {
        forget(hostId, hostId);
    }

    void forget(UUID hostId, UUID stationId) {
        secrets.forget(stationId);
        connections.drop(hostId);
    }

    /// A jump host let us through with a secret that was given for one host: now it counts for all that are behind it.
    /// Not before, since each of them would try a wrong one once more.
    void accepted(Station jump) {
        connections.dropThrough(jump.id());
    }

    /// Keeps the secret of a jump host until the console ends.
    void keep(UUID stationId, Secret secret) {
        secrets.keep(stationId, secret);
    }

    /// Logs in while a person is there to answer what is asked.
    void logIn(UUID hostId, Person person) throws RemoteFailure {
        connections.logIn(hostId, person);
    }

    /// Whether the system could keep a secret.
    public SavedSecret keyring() {
        return SavedSecret.none(secrets.keyring());
    }

    /// What the system's keyring knows of the secret for a station.
    public SavedSecret saved(Station station) {
        return secrets.saved(station);
    }

    /// Has the system's keyring keep the secret that was given, if one was.
    public void save(Station station) throws KeyringFailure {
        secrets.save(station);
    }

    /// Takes a station's secret out of the system's keyring.
    public void forgetSaved(Station station) throws KeyringFailure {
        secrets.forgetSaved(station);
    }

    /// A person has compared the key.
    public void trust(KeyName name, HostKey key) throws IOException {
        knownHosts.trust(name, key);
    }

    /// What OpenSSH on this machine knows of a host that shows a key.
    Acquaintance acquaintance(HostAddress address, HostKey key) throws IOException {
        return openSsh.acquaintance(address, key);
    }

    /// What a person has set up for OpenSSH.
    OpenSsh openSsh() {
        return openSsh;
    }

    /// Asks the host now.
    public Sighting look(UUID hostId) {
        return watch.now(hostId);
    }

    /// Tries a connection, with the secret that was typed, or else with the one that was given before.
    ///
    /// @param host need not be one that is known
    /// @param person answers what is asked on the way
    public Checklist test(StorageHost host, Optional<Secret> typed, Person person) {
        var test = new TestConnection(target -> connections.open(target, person));
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
                host.version(),
                host.jumps());
        secrets.keep(trial.id(), typed.get());
        try {
            return test.of(trial);
        } finally {
            secrets.forget(trial.id());
        }
    }
}
