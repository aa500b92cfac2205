package org.snapdeck.operations;

import java.util.UUID;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.ScriptStep;

/// LVM's own words about a volume or a snapshot, as evidence for people.
@FunctionalInterface
public interface LvDisplay {
    ScriptStep of(UUID hostId, LvPath path) throws RemoteFailure, LvmFailure;
}
