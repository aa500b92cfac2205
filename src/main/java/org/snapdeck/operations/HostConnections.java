package org.snapdeck.operations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.SshShell;

/// One connection to each host, made when it is first needed.
public final class HostConnections implements HostLinks {
    private final Inventory inventory;
    private final KnownHosts knownHosts;
    private final HostSecrets secrets;
    private final Map<UUID, RemoteShell> shells = new ConcurrentHashMap<>();
    private volatile Consumer<UUID> whenOutOfDate = _ -> {};

    public HostConnections(Inventory inventory, KnownHosts knownHosts, HostSecrets secrets) {
        this.inventory = inventory;
        this.knownHosts = knownHosts;
        this.secrets = secrets;
    }

    /// Whom to tell that an operation on a host came to an end.
    public void whenOutOfDate(Consumer<UUID> listener) {
        whenOutOfDate = listener;
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
        var shell = open(host);
        shells.put(hostId, shell);
        return shell;
    }

    /// A shell of its own to a host that need not be known yet, such as one that is being tried out.
    ///
    /// @throws RemoteFailure its password was not given
    public RemoteShell open(StorageHost host) throws RemoteFailure {
        var address = new HostAddress(host.address(), host.port(), host.user());
        var login = secrets.loginTo(host)
                .orElseThrow(() -> new LoginRefused(address, LoginRefused.Reason.PASSWORD_NEEDED, List.of(), null));
        var shell = new SshShell(address, login.login(), knownHosts);
        return login.saved()
                ? new SavedSecretShell(shell, signOfWrongSecret(host), () -> secrets.savedWasRefused(host))
                : shell;
    }

    private static LoginRefused.Reason signOfWrongSecret(StorageHost host) {
        return switch (host.login()) {
            case PASSWORD -> LoginRefused.Reason.REJECTED;
            case KEY_FILE -> LoginRefused.Reason.PASSPHRASE_WRONG;
            case AGENT -> throw new IllegalStateException("an agent keeps its secrets to itself");
        };
    }

    @Override
    public void drop(UUID hostId) {
        var shell = shells.remove(hostId);
        if (shell != null) {
            shell.close();
        }
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
