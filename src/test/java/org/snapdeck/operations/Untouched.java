package org.snapdeck.operations;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;

/// One of several things that is only named: whoever asks more of it is refused.
record Untouched() implements Joined {
    @Override
    public LvmChange change() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Consumer<Handle> left() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isPastReturn(ReadBack found) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) {
        throw new UnsupportedOperationException();
    }
}
