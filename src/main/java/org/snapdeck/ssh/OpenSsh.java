package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a person has set up for OpenSSH on this machine. It is only read.
public final class OpenSsh {

    private final Path home;
    private final SshConfig config;
    private final OpenSshKnownHosts knownHosts;

    /// @param home the person's home folder
    /// @param system where OpenSSH keeps what is for the whole machine
    /// @param hasAgent whether an agent could hold keys
    public OpenSsh(Path home, Path system, boolean hasAgent) {
        this.home = home;
        config = new SshConfig(home, system, hasAgent);
        knownHosts = new OpenSshKnownHosts(home, system, config);
    }

    public Path configFile() {
        return home.resolve(".ssh/config");
    }

    /// The names for which there is an entry; none where there is no configuration.
    public List<String> aliases() throws EntryRefused {
        return Files.exists(configFile()) ? config.aliases() : List.of();
    }

    /// @throws EntryRefused it says something that we can't do
    public SshEntry entry(String alias) throws EntryRefused {
        return config.entry(alias);
    }

    /// @throws IOException what is known can't be read
    public Acquaintance acquaintance(HostAddress address, HostKey shown) throws IOException {
        return knownHosts.of(address, shown);
    }
}
