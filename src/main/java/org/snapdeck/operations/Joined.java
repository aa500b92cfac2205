package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.ssh.RemoteFailure;

/// One of the changes that an operation makes together: how it came out, by what the host shows of it alone.
public interface Joined {
    LvmChange change();

    /// What becomes of its rows when nothing was begun.
    Consumer<Handle> left();

    /// Whether it was begun and can't be taken back any more: then the others go on where they can.
    boolean isPastReturn(ReadBack found);

    /// The script has ended in good order.
    ///
    /// @param forward whether one of them can't be taken back any more
    Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) throws RemoteFailure;

    /// The host was asked later.
    Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) throws RemoteFailure;
}
