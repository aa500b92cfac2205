package org.snapdeck.inventory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.ssh.HostAddress;

/// A machine that is logged in to: a storage host, or a jump host on the way to one.
///
/// @param id of the host; jump hosts that are the same in every respect have the same one
/// @param keyFile the private key for [LoginKind#KEY_FILE]
/// @param behind the jump hosts on the way to a storage host: behind others, the same address is another machine
public record Station(
        UUID id,
        String address,
        int port,
        String user,
        LoginKind login,
        Optional<Path> keyFile,
        List<HostAddress> behind) {
    public Station {
        behind = List.copyOf(behind);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
    }

    public static Station jump(String address, int port, String user, LoginKind login, Optional<Path> keyFile) {
        var all = String.join("\n", address, Integer.toString(port), user, login.name(), keyFile.toString());
        var id = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        return new Station(id, address, port, user, login, keyFile, List.of());
    }

    public HostAddress target() {
        return new HostAddress(address, port, user);
    }
}
