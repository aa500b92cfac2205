package org.snapdeck.operations;

import java.util.UUID;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.ssh.RemoteFailure;

/// The ways to the hosts.
public interface HostLinks extends AutoCloseable {
    /// @throws RemoteFailure there is no way to it now, such as a password that nobody has given yet
    Lvm to(UUID hostId) throws RemoteFailure;

    /// An operation on the host came to an end: what is known of it is out of date.
    void lookAgain(UUID hostId);

    /// Ends the connection: the host was changed or taken away, or a secret for it was given.
    void drop(UUID hostId);

    @Override
    void close();
}
