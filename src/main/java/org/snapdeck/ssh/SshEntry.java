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
    /// @param keyFile the key to log in with; without it, those of the agent
    public record Stop(HostAddress address, Optional<Path> keyFile) {}
}
