package org.snapdeck.snapshots;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Removal;
import org.snapdeck.operations.Together;

/// What the journal keeps of a request to delete a set of snapshots.
record DeleteSnapshotSetOrder(UUID setId, List<Member> members) {
    /// @param name for people
    record Member(String name, DeleteSnapshotOrder order) {
        private boolean isOnHost() {
            return order.volume().isPresent();
        }
    }

    DeleteSnapshotSetOrder {
        members = List.copyOf(members);
    }

    static DeleteSnapshotSetOrder of(SnapshotSet set, Picture picture) {
        return new DeleteSnapshotSetOrder(
                set.id(),
                set.members().stream()
                        .flatMap(member -> picture.snapshot(member).stream())
                        .map(member -> new Member(name(member), DeleteSnapshotOrder.of(member, picture)))
                        .toList());
    }

    private static String name(Snapshot member) {
        return member.name().isBlank() ? member.id().toString() : member.name();
    }

    List<Removal> removals(UUID operationId) {
        return onHost().map(member -> DeleteSnapshot.removal(
                        member.order().volume().orElseThrow(), member.order().snapshotId(), operationId))
                .toList();
    }

    /// All that runs, in its order.
    List<Command> commands(UUID operationId) {
        return removals(operationId).stream().map(Removal::command).toList();
    }

    Together together(UUID operationId) {
        return new Together(
                onHost().map(member -> new Together.Member(
                                member.name(),
                                List.of(member.order().snapshotId()),
                                DeleteSnapshot.removing(member.order(), operationId)
                                        .joined(member.order()::isWhole)))
                        .toList(),
                "reason.set.partly-deleted");
    }

    private Stream<Member> onHost() {
        return members.stream().filter(Member::isOnHost);
    }

    /// What is not on the host needs no command.
    List<DeleteSnapshotOrder> unseen() {
        return members.stream()
                .filter(member -> !member.isOnHost())
                .map(Member::order)
                .toList();
    }
}
