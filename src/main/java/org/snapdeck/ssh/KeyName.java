package org.snapdeck.ssh;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name under which a host's key is known: its address, behind those of the jump hosts on the way to it. Another
/// network may have another machine at the same address.
///
/// In the list it stands as `jump/host`. OpenSSH has the same for whoever sets a `HostKeyAlias`.
public record KeyName(List<HostAddress> jumps, HostAddress address) {

    public KeyName {
        jumps = List.copyOf(jumps);
    }

    /// Of a host that is reached directly.
    public static KeyName of(HostAddress address) {
        return new KeyName(List.of(), address);
    }

    /// As it stands in the list, whoever logs in.
    public String text() {
        return Stream.concat(jumps.stream(), Stream.of(address))
                .map(HostAddress::knownAs)
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return text();
    }
}
