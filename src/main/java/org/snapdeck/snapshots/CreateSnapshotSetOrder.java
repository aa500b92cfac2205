package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.SnapshotCut;

/// What the journal keeps of a request for a set of snapshots.
///
/// @param hold who stands still meanwhile
public record CreateSnapshotSetOrder(UUID setId, List<CreateSnapshotOrder> members, Optional<Hold> hold) {
    public CreateSnapshotSetOrder {
        members = List.copyOf(members);
    }

    CreateSnapshotOrder member(NewSnapshot wanted) {
        return members.stream()
                .filter(member -> member.name().equals(wanted.name()))
                .findFirst()
                .orElseThrow();
    }

    public SnapshotCut cut() {
        var cut = new SnapshotCut(
                members.stream()
                        .flatMap(member -> member.cut().members().stream())
                        .toList(),
                Optional.empty());
        return hold.map(cut::holding).orElse(cut);
    }
}
