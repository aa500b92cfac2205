package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What OpenSSH's configuration says of a host: where it is, who logs in, and through whom.
public record SshEntry(Stop host, List<Stop> jumps) {

    public SshEntry {
        jumps = List.copyOf(jumps);
    }

    /// A machine on the way, or the host itself.
    ///
    /// @param keyFile the key to log in with, or the public half of one that the agent holds
    /// @param agent whether, without a file, all the keys of the agent may be offered
    public record Stop(HostAddress address, Optional<Path> keyFile, boolean agent) {}
}
