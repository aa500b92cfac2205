package org.snapdeck.inventory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.KeyName;

/// A Linux machine with LVM, reached over SSH.
///
/// @param keyFile the private key for [LoginKind#KEY_FILE]
/// @param demo whether this is the demo host inside the console
/// @param frozen whether it is under maintenance, so that nothing new is accepted for it
/// @param version counts the changes of the row
/// @param jumps the machines that it is reached through, in their order; none if it is reached directly
public record StorageHost(
        UUID id,
        String name,
        String address,
        int port,
        String user,
        LoginKind login,
        Optional<Path> keyFile,
        boolean demo,
        boolean frozen,
        long version,
        List<Station> jumps) {
    public StorageHost {
        jumps = List.copyOf(jumps);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
    }

    /// A host that is reached directly.
    public StorageHost(
            UUID id,
            String name,
            String address,
            int port,
            String user,
            LoginKind login,
            Optional<Path> keyFile,
            boolean demo,
            boolean frozen,
            long version) {
        this(id, name, address, port, user, login, keyFile, demo, frozen, version, List.of());
    }

    public Station station() {
        var behind = jumps.stream().map(Station::target).toList();
        return new Station(id, address, port, user, login, keyFile, behind);
    }

    /// Every machine that is logged in to on the way to the host, and the host itself at the end.
    public List<Station> way() {
        var way = new ArrayList<>(jumps);
        way.add(station());
        return List.copyOf(way);
    }

    /// Under which the keys of the machines on the way are known, in the same order.
    public List<KeyName> keyNames() {
        var addresses = way().stream().map(Station::target).toList();
        return IntStream.range(0, addresses.size())
                .mapToObj(place -> new KeyName(addresses.subList(0, place), addresses.get(place)))
                .toList();
    }

    /// The machine on the way that is logged in to like this; the host itself if it is none of the jump hosts.
    public Station stationAt(HostAddress address) {
        return jumps.stream()
                .filter(jump -> jump.target().equals(address))
                .findFirst()
                .orElseGet(this::station);
    }

    public StorageHost through(List<Station> stations) {
        return new StorageHost(id, name, address, port, user, login, keyFile, demo, frozen, version, stations);
    }
}
