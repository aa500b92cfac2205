package org.snapdeck.operations;

import java.util.List;
import java.util.Optional;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.Removal;
import org.snapdeck.ssh.RemoteFailure;

/// What an interrupted operation left on its host that is not what it was to make.
record Remains(List<LogicalVolume> volumes, Operation operation) {

    /// Takes them away, if that much is ours to take: a killed lvcreate can leave a plain volume with the name and the
    /// tag of what it was to make. Where a device is suspended, writers hang on it, and only a person may decide. A
    /// thin volume is never a half of anything.
    ///
    /// @return whether all of them are gone
    boolean cleanUp(HostLine host) throws RemoteFailure {
        return volumes.size() == 1 && remove(volumes.getFirst(), plain(volumes.getFirst()), host);
    }

    /// Takes away snapshots that are whole, while others that they were to be taken with are not there. Nobody has
    /// worked with them: their rows say that they are being made. The only one that holds what was in a volume that
    /// is gone stays.
    boolean takeBack(HostLine host) throws RemoteFailure {
        var all = true;
        for (var volume : volumes) {
            all &= remove(volume, volume.isSnapshot() ? snapshot(volume) : plain(volume), host);
        }
        return all;
    }

    private static boolean remove(LogicalVolume volume, Optional<Removal> removal, HostLine host) throws RemoteFailure {
        if (removal.isEmpty()) {
            return false;
        }
        return host.repair(lvm -> lvm.remove(removal.get())).isDone();
    }

    private Optional<Removal> plain(LogicalVolume volume) {
        var mustStay = volume.isThin()
                || volume.isSnapshot()
                || volume.isOrigin()
                || volume.isSuspended()
                || volume.isMerging();
        return volume.handle()
                .filter(_ -> !mustStay)
                .map(handle -> Removal.ofRemains(handle, operation.id(), operation.id()));
    }

    private Optional<Removal> snapshot(LogicalVolume volume) {
        var mustStay = volume.lineage().originUuid().isEmpty()
                || volume.isSuspended()
                || volume.isMerging()
                || volume.open().isYes();
        return volume.handle()
                .filter(_ -> !mustStay)
                .map(handle -> Removal.ofTakenBack(handle, operation.id(), operation.id()));
    }
}
