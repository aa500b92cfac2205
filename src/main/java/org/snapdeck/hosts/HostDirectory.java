package org.snapdeck.hosts;

import java.io.IOException;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.Operations;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.KnownHosts;

/// Adds, changes and removes the hosts that the console knows. Nothing happens on a host.
public final class HostDirectory {
    private final Database database;
    private final Inventory inventory;
    private final HostConnections connections;
    private final Operations operations;
    private final KnownHosts knownHosts;

    public HostDirectory(
            Database database,
            Inventory inventory,
            HostConnections connections,
            Operations operations,
            KnownHosts knownHosts) {
        this.database = database;
        this.inventory = inventory;
        this.connections = connections;
        this.operations = operations;
        this.knownHosts = knownHosts;
    }

    /// @throws RequestRefused another host has this name
    public void add(StorageHost host) throws RequestRefused {
        RequestRefused.unlessAllowed(nameIsFree(host));
        database.durable(handle -> {
            HostTable.insert(handle, host);
            return null;
        });
        inventory.rowsChanged();
    }

    /// @throws RequestRefused another host has this name, or somebody changed the host meanwhile
    public void change(StorageHost host) throws RequestRefused {
        RequestRefused.unlessAllowed(nameIsFree(host));
        if (!database.durable(handle -> HostTable.update(handle, host))) {
            throw new RequestRefused(Verdict.refusal("rule.host.changed-meanwhile", host.name()));
        }
        connections.drop(host.id());
        inventory.forget(host.id());
        inventory.rowsChanged();
    }

    /// Whether the host may be removed: not while rows speak of volumes on it.
    public Verdict explainRemoval(StorageHost host) {
        var volumes = inventory.picture().volumes().stream()
                .filter(volume -> volume.pool().hostId().equals(host.id()))
                .count();
        return volumes == 0 ? operations.isIdle(host) : Verdict.refused("rule.host.has-volumes", host.name(), volumes);
    }

    /// Its key is forgotten with it: another machine at that address is to be compared anew.
    ///
    /// @throws RequestRefused there are rows of volumes on it
    public void remove(StorageHost host) throws RequestRefused, IOException {
        RequestRefused.unlessAllowed(explainRemoval(host));
        if (inventory.picture().hosts().stream().noneMatch(other -> isBeside(host, other))) {
            knownHosts.forget(new HostAddress(host.address(), host.port(), host.user()));
        }
        database.durable(handle -> HostTable.delete(handle, host.id()));
        connections.drop(host.id());
        inventory.forget(host.id());
        inventory.rowsChanged();
    }

    private static boolean isBeside(StorageHost host, StorageHost other) {
        return !other.id().equals(host.id())
                && other.address().equalsIgnoreCase(host.address())
                && other.port() == host.port();
    }

    private Verdict nameIsFree(StorageHost host) {
        return inventory.picture().hosts().stream()
                        .anyMatch(other -> other.name().equalsIgnoreCase(host.name())
                                && !other.id().equals(host.id()))
                ? Verdict.refused("rule.host.name-taken", host.name())
                : Verdict.allowed();
    }
}
