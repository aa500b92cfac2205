package org.snapdeck.hosts;

import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteShell;

/// Tries a connection out, over a shell of its own: the host need not be one that the console already knows.
public final class TestConnection {
    /// The way to a host; made by the engine's connections.
    @FunctionalInterface
    public interface Shells {
        RemoteShell open(StorageHost host) throws RemoteFailure;
    }

    private final Shells shells;

    public TestConnection(Shells shells) {
        this.shells = shells;
    }

    public Checklist of(StorageHost host) {
        try (var shell = shells.open(host)) {
            return Checklist.of(host, new Lvm(shell).probe());
        } catch (RemoteFailure failure) {
            return Checklist.of(host, failure);
        }
    }
}
