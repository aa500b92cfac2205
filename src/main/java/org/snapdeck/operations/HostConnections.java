package org.snapdeck.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.ssh.Hop;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Person;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.SshShell;
import org.snapdeck.ssh.Way;

/// One connection to each host, made when it is first needed.
public final class HostConnections implements HostLinks {
    private final Inventory inventory;
    private final KnownHosts knownHosts;
    private final HostSecrets secrets;
    private final Map<UUID, RemoteShell> shells = new ConcurrentHashMap<>();
    private volatile Consumer<UUID> whenOutOfDate = _ -> {};
    private volatile BiConsumer<UUID, Boolean> whenHeard = (_, _) -> {};

    public HostConnections(Inventory inventory, KnownHosts knownHosts, HostSecrets secrets) {
        this.inventory = inventory;
        this.knownHosts = knownHosts;
        this.secrets = secrets;
    }

    /// Whom to tell that an operation on a host came to an end.
    public void whenOutOfDate(Consumer<UUID> listener) {
        whenOutOfDate = listener;
    }

    /// Whom to tell whether a host answered, or that its connection broke.
    public void whenHeard(BiConsumer<UUID, Boolean> listener) {
        whenHeard = listener;
    }

    @Override
    public Lvm to(UUID hostId) throws RemoteFailure {
        return new Lvm(shell(hostId));
    }

    RemoteShell shell(UUID hostId) throws RemoteFailure {
        var shell = shells.get(hostId);
        return shell == null ? connect(hostId) : shell;
    }

    private synchronized RemoteShell connect(UUID hostId) throws RemoteFailure {
        var made = shells.get(hostId);
        if (made != null) {
            return made;
        }
        var host = inventory.picture().host(hostId).orElseThrow();
        var shell = heard(hostId, open(host));
        shells.put(hostId, shell);
        return shell;
    }

    /// Logs in anew while a person is there to answer what is asked. The connection that there was ends only when the
    /// new one stands.
    public void logIn(UUID hostId, Person person) throws RemoteFailure {
        var host = inventory.picture().host(hostId).orElseThrow();
        var shell = heard(hostId, open(host, person));
        Optional.ofNullable(shells.put(hostId, shell)).ifPresent(RemoteShell::close);
    }

    private RemoteShell heard(UUID hostId, RemoteShell shell) {
        return new HeardShell(shell, answered -> whenHeard.accept(hostId, answered));
    }

    /// A shell of its own, logged in already, to a host that need not be known yet, such as one that is tried out.
    public RemoteShell open(StorageHost host, Person person) throws RemoteFailure {
        var logins = logins(host);
        var ssh = new SshShell(way(host, logins), knownHosts);
        var shell = cautious(ssh, host, logins);
        try {
            shell.logIn(() -> ssh.logIn(person));
            return shell;
        } catch (RemoteFailure failure) {
            shell.close();
            throw failure;
        }
    }

    /// @throws RemoteFailure a password was not given
    private RemoteShell open(StorageHost host) throws RemoteFailure {
        var logins = logins(host);
        var ssh = new SshShell(way(host, logins), knownHosts);
        ssh.whenBroken(() -> whenHeard.accept(host.id(), false));
        return cautious(ssh, host, logins);
    }

    private static Way way(StorageHost host, List<HostLogin> logins) {
        var hops = new ArrayList<Hop>();
        for (var number = 0; number < logins.size(); number++) {
            hops.add(new Hop(host.way().get(number).target(), logins.get(number).login()));
        }
        return new Way(hops.subList(0, hops.size() - 1), hops.getLast());
    }

    /// One for each machine on the way.
    private List<HostLogin> logins(StorageHost host) throws LoginRefused {
        var logins = new ArrayList<HostLogin>();
        try {
            for (var station : host.way()) {
                logins.add(login(host, station));
            }
            return logins;
        } catch (LoginRefused refused) {
            logins.forEach(login -> login.login().close());
            throw refused;
        }
    }

    /// The demo host's key needs no passphrase.
    private HostLogin login(StorageHost host, Station station) throws LoginRefused {
        if (host.demo()) {
            return new HostLogin(new KeyFileLogin(station.keyFile().orElseThrow()), false);
        }
        return secrets.loginTo(station)
                .orElseThrow(
                        () -> new LoginRefused(station.target(), LoginRefused.Reason.PASSWORD_NEEDED, List.of(), null));
    }

    private CautiousShell cautious(SshShell shell, StorageHost host, List<HostLogin> logins) {
        var saved = host.way().stream()
                .filter(station -> logins.get(host.way().indexOf(station)).saved())
                .toList();
        return new CautiousShell(shell, refused -> refusesSaved(refused, saved) || refusesPassword(refused, host));
    }

    /// Whether a refusal is about a secret that the keyring gave, which is then not offered any more.
    private boolean refusesSaved(LoginRefused refused, List<Station> saved) {
        var wrong = saved.stream()
                .filter(station ->
                        station.target().equals(refused.address()) && refused.reason() == signOfWrongSecret(station))
                .findFirst();
        wrong.ifPresent(secrets::savedWasRefused);
        return wrong.isPresent();
    }

    /// Whether a refusal is about a password, wherever it came from: hosts count those that are wrong.
    private static boolean refusesPassword(LoginRefused refused, StorageHost host) {
        return refused.reason() == LoginRefused.Reason.REJECTED
                && host.stationAt(refused.address()).login() == LoginKind.PASSWORD;
    }

    private static LoginRefused.Reason signOfWrongSecret(Station station) {
        return switch (station.login()) {
            case PASSWORD -> LoginRefused.Reason.REJECTED;
            case KEY_FILE -> LoginRefused.Reason.PASSPHRASE_WRONG;
            case AGENT, QUESTIONS -> throw new IllegalStateException("nothing is saved for it");
        };
    }

    @Override
    public void drop(UUID hostId) {
        var shell = shells.remove(hostId);
        if (shell != null) {
            shell.close();
        }
    }

    /// Ends the connections of all hosts that are reached through a station, the host itself among them, since each
    /// would go on with the secret that it was made with; and has them looked at again.
    public void dropThrough(UUID stationId) {
        inventory.picture().hosts().stream()
                .filter(host ->
                        host.way().stream().anyMatch(station -> station.id().equals(stationId)))
                .map(StorageHost::id)
                .forEach(hostId -> {
                    drop(hostId);
                    lookAgain(hostId);
                });
    }

    @Override
    public void lookAgain(UUID hostId) {
        whenOutOfDate.accept(hostId);
    }

    @Override
    public void close() {
        shells.keySet().forEach(this::drop);
    }
}
