package org.snapdeck.hosts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.Secret;

/// Adds, changes or removes a host together with the secret that belongs to it. The secret is in memory,
/// so it comes before the host is looked at for the first time, and goes when the host goes.
final class SaveHost {
    private final HostDirectory directory;
    private final HostAccess access;

    SaveHost(HostDirectory directory, HostAccess access) {
        this.directory = directory;
        this.access = access;
    }

    void add(StorageHost host, Optional<Secret> secret) throws RequestRefused {
        secret.ifPresent(given -> access.give(host.id(), given));
        try {
            directory.add(host);
        } catch (RequestRefused refused) {
            access.forget(host.id());
            throw refused;
        }
    }

    /// @param stale whether a secret that was given before is of no use for the host as it is now
    /// @return the jump hosts whose logins nobody needs any more
    List<Station> change(StorageHost host, Optional<Secret> secret, boolean stale) throws RequestRefused, IOException {
        var dropped = directory.change(host);
        dropped.forEach(jump -> access.forget(host.id(), jump.id()));
        if (secret.isPresent()) {
            access.give(host.id(), secret.get());
        } else if (stale) {
            access.forget(host.id());
        }
        return dropped;
    }

    void remove(StorageHost host) throws RequestRefused, IOException {
        directory.remove(host);
        directory.loginsLeftBy(host).forEach(station -> access.forget(host.id(), station.id()));
    }
}
