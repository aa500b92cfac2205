package org.snapdeck.hosts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.database.Database;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.Inventory;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.HostConnections;
import org.snapdeck.operations.Operations;
import org.snapdeck.ssh.KeyName;
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

    /// The keys of machines that are no longer on the way to it are forgotten, unless other hosts need them.
    ///
    /// @return the logins of the jump hosts that neither this host nor another one is reached through any more
    /// @throws RequestRefused another host has this name, somebody changed the host meanwhile, or it may be another
    ///     machine while something is under way on it
    public List<Station> change(StorageHost host) throws RequestRefused, IOException {
        RequestRefused.unlessAllowed(nameIsFree(host));
        var before = inventory.picture().host(host.id());
        var moves = before.filter(known -> !isAtTheSamePlace(known, host));
        var sameMachine = moves.isPresent() ? isSameMachine(moves.get(), host) : Verdict.allowed();
        RequestRefused.unlessAllowed(database.durable(handle -> write(handle, moves, sameMachine, host)));
        inventory.rowsChanged();
        dropAndForget(host);
        if (before.isEmpty()) {
            return List.of();
        }
        forgetKeys(before.get(), host.keyNames());
        var left = loginsLeftBy(before.get());
        return before.get().jumps().stream()
                .filter(jump -> left.contains(jump) && !host.jumps().contains(jump))
                .toList();
    }

    /// What is under way is settled where it was sent: until then nobody may look for it on another machine.
    ///
    /// @param moves the host as it was before, if it was elsewhere
    /// @param sameMachine whether it is the same machine there
    private static Verdict write(Handle handle, Optional<StorageHost> moves, Verdict sameMachine, StorageHost host) {
        var busy = moves.map(known -> Operations.isIdle(handle, known)).filter(idle -> !idle.isAllowed());
        if (busy.isPresent() && !sameMachine.isAllowed()) {
            return sameMachine;
        }
        return HostTable.update(handle, host)
                ? Verdict.allowed()
                : Verdict.refused("rule.host.changed-meanwhile", host.name());
    }

    /// Whether the machine at the new place is known by the key that it had at the old one. A machine that moves takes
    /// its host key along, and nobody else can show it; a person has seen it when it was trusted, and every
    /// connection proves it again. So an address that changed while an outcome is unknown is no dead end, and no
    /// one's word is needed for what the machine itself can prove.
    private Verdict isSameMachine(StorageHost before, StorageHost host) throws IOException {
        var keys = knownHosts.keysOf(host.keyNames().getLast());
        if (keys.isEmpty()) {
            return Verdict.refused("rule.host.moved", host.name());
        }
        return knownHosts.keysOf(before.keyNames().getLast()).containsAll(keys)
                ? Verdict.allowed()
                : Verdict.refused("rule.host.other-machine", host.name());
    }

    /// Whether address, port and jump hosts are the same, whoever logs in there.
    private static boolean isAtTheSamePlace(StorageHost one, StorageHost other) {
        return one.keyNames().getLast().text().equals(other.keyNames().getLast().text());
    }

    /// After the new rows are known: whoever connects before that would do so in the old way, and what is seen then
    /// is of the old machine.
    private void dropAndForget(StorageHost host) {
        connections.drop(host.id());
        inventory.forget(host.id());
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
        forgetKeys(host, List.of());
        database.durable(handle -> HostTable.delete(handle, host.id()));
        inventory.rowsChanged();
        dropAndForget(host);
    }

    /// Forgets the keys of the machines on the way to this host that are on no other, whoever logs in there.
    ///
    /// @param kept what of the host's own way stays
    private void forgetKeys(StorageHost host, List<KeyName> kept) throws IOException {
        var needed = Stream.concat(others(host).flatMap(other -> other.keyNames().stream()), kept.stream())
                .map(KeyName::text)
                .toList();
        for (var name : host.keyNames()) {
            if (!needed.contains(name.text())) {
                knownHosts.forget(name);
            }
        }
    }

    /// The logins that are needed for this host and for no other.
    List<Station> loginsLeftBy(StorageHost host) {
        return host.way().stream()
                .filter(station -> others(host).noneMatch(other -> other.way().contains(station)))
                .toList();
    }

    private Stream<StorageHost> others(StorageHost host) {
        return inventory.picture().hosts().stream().filter(other -> !other.id().equals(host.id()));
    }

    private Verdict nameIsFree(StorageHost host) {
        return inventory.picture().hosts().stream()
                        .anyMatch(other -> other.name().equalsIgnoreCase(host.name())
                                && !other.id().equals(host.id()))
                ? Verdict.refused("rule.host.name-taken", host.name())
                : Verdict.allowed();
    }
}
