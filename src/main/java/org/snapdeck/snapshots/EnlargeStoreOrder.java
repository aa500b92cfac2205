package org.snapdeck.snapshots;

import java.util.UUID;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Extension;
import org.snapdeck.lvm.LvHandle;

/// What the journal keeps of a request to enlarge a store.
record EnlargeStoreOrder(UUID snapshotId, LvHandle snapshot, ByteSize size) {
    /// The same for the dialog that shows the command and for the request that has it run.
    Extension change(UUID operationId) {
        return Extension.ofStore(snapshot, size, operationId);
    }
}
