package org.snapdeck.operations;

import java.util.Optional;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;

/// An operation's line to its host. What goes over it stands in the journal.
public interface HostLine {
    /// What changes the host.
    @FunctionalInterface
    interface Change {
        Execution on(Lvm lvm) throws RemoteFailure;
    }

    /// Writes down that the change is being sent, sends it, and writes down each command with what it said.
    Execution send(Change change) throws RemoteFailure;

    /// Takes away what a broken operation left behind, while it is being settled.
    Execution repair(Change change) throws RemoteFailure;

    /// Asks what became of the operation.
    ///
    /// @param group the volume group it was about
    /// @return nothing when the host's answer can't be read as one
    Optional<Settlement> ask(Operation operation, VgName group) throws RemoteFailure;
}
