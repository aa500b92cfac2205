package org.snapdeck.hosts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.Operations;
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

    /// Its key is forgotten with it, and those of jump hosts that no other host needs: another machine at that
    /// address is to be compared anew.
    ///
    /// @throws RequestRefused there are rows of volumes on it
    public void remove(StorageHost host) throws RequestRefused, IOException {
        RequestRefused.unlessAllowed(explainRemoval(host));
        for (var station : machinesLeftBy(host)) {
            knownHosts.forget(station.target());
        }
        database.durable(handle -> HostTable.delete(handle, host.id()));
        connections.drop(host.id());
        inventory.forget(host.id());
        inventory.rowsChanged();
    }

    /// The machines that are on the way to this host and to no other, whoever logs in.
    private List<Station> machinesLeftBy(StorageHost host) {
        return host.way().stream()
                .filter(station -> otherWays(host).noneMatch(station::isWhere))
                .toList();
    }

    /// The logins that are needed for this host and for no other.
    List<Station> loginsLeftBy(StorageHost host) {
        return host.way().stream()
                .filter(station -> otherWays(host).noneMatch(station::equals))
                .toList();
    }

    private Stream<Station> otherWays(StorageHost host) {
        return inventory.picture().hosts().stream()
                .filter(other -> !other.id().equals(host.id()))
                .flatMap(other -> other.way().stream());
    }

    private Verdict nameIsFree(StorageHost host) {
        return inventory.picture().hosts().stream()
                        .anyMatch(other -> other.name().equalsIgnoreCase(host.name())
                                && !other.id().equals(host.id()))
                ? Verdict.refused("rule.host.name-taken", host.name())
                : Verdict.allowed();
    }
}
