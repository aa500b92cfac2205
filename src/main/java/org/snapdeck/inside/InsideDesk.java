package org.snapdeck.inside;

import java.util.UUID;
import java.util.function.Function;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderListing;
import org.snapdeck.lvm.InsideUnread;
import org.snapdeck.operations.Operation;
import org.snapdeck.ssh.RemoteFailure;

/// What somebody who looks inside a snapshot needs of the house.
///
/// @param journal an operation as it stands now
public record InsideDesk(Requests requests, Files files, Function<UUID, Operation> journal, Tracking<UUID> tracking) {

    public interface Requests {
        /// Has the snapshot mounted.
        ///
        /// @return the operation that it is known by
        /// @throws RequestRefused a rule says no; nothing was written
        UUID open(UUID operationId, UUID snapshotId) throws RequestRefused;

        /// Has it unmounted; does not wait for that.
        void leave(UUID hostId, UUID operationId);
    }

    /// What a mounted snapshot holds. Each call asks the host.
    public interface Files {
        FolderListing list(Operation mounted, FilePath folder) throws RemoteFailure, InsideUnread;

        byte[] read(Operation mounted, FilePath file, long from, int most) throws RemoteFailure, InsideUnread;
    }
}
