package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.Hold;

/// What a person asked for in the dialog for a set of snapshots.
///
/// @param id of the set to be
/// @param members each of another volume; all bear the same operation's id
/// @param hold who stands still meanwhile; empty to take them as things are
public record CreateSnapshotSetRequest(
        UUID id,
        UUID operationId,
        String name,
        String description,
        List<CreateSnapshotRequest> members,
        Optional<Hold> hold) {
    public CreateSnapshotSetRequest {
        members = List.copyOf(members);
    }
}
