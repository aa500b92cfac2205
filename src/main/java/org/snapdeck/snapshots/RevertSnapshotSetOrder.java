package org.snapdeck.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SetRevert;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Merge;
import org.snapdeck.lvm.Reversal;
import org.snapdeck.lvm.Swap;
import org.snapdeck.operations.Together;

/// What the journal keeps of a request to revert the volumes of a set.
///
/// @param safety the set that has to be there first
record RevertSnapshotSetOrder(UUID setId, List<Member> members, Optional<UUID> safety) {
    /// @param name of the volume, for people
    record Member(String name, RevertVolumeOrder order) {}

    RevertSnapshotSetOrder {
        members = List.copyOf(members);
    }

    /// The same for the dialog that shows the commands and for the request that has them run.
    ///
    /// @return nothing where not all of it can be seen on the host
    static Optional<RevertSnapshotSetOrder> of(RevertSnapshotSetRequest wanted, SnapshotSet set, Picture picture) {
        var left = SetRevert.members(set, picture);
        var members = left.stream()
                .flatMap(member -> member(wanted, member, picture).stream())
                .toList();
        return members.size() == left.size()
                ? Optional.of(new RevertSnapshotSetOrder(
                        set.id(), members, wanted.safety().map(CreateSnapshotSetRequest::id)))
                : Optional.empty();
    }

    private static Optional<Member> member(RevertSnapshotSetRequest wanted, Snapshot snapshot, Picture picture) {
        var volume = picture.volume(snapshot.volumeId()).orElseThrow();
        var single = new RevertVolumeRequest(wanted.operationId(), snapshot.id(), Optional.empty());
        return picture.seen(volume)
                .filter(seen -> seen.handle().isPresent())
                .flatMap(seen -> picture.seen(snapshot)
                        .filter(source -> source.handle().isPresent())
                        .map(source -> new Member(
                                name(volume), RevertVolumeOrder.of(single, volume, snapshot, seen, source))));
    }

    private static String name(Volume volume) {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }

    List<Reversal> reversals(UUID operationId) {
        return orders().map(order -> order.reversalAmongOthers(operationId)).toList();
    }

    Together together(UUID operationId) {
        return new Together(
                members.stream()
                        .map(member -> new Together.Member(
                                member.name(),
                                List.of(
                                        member.order().volumeId(),
                                        member.order().snapshotId()),
                                member.order().joined(member.order().reversalAmongOthers(operationId))))
                        .toList(),
                "reason.set.partly-reverted");
    }

    /// What will run on the host when all goes well, in its order: what can be taken back comes first.
    List<Command> commands(UUID operationId) {
        var swaps = new ArrayList<List<Command>>();
        var merges = new ArrayList<Command>();
        reversals(operationId).forEach(reversal -> {
            switch (reversal) {
                case Merge merge -> merges.add(merge.command());
                case Swap swap -> swaps.add(swap.commands());
            }
        });
        return Stream.of(
                        swaps.stream().map(List::getFirst),
                        merges.stream(),
                        swaps.stream().flatMap(each -> each.subList(1, each.size() - 1).stream()),
                        swaps.stream().map(List::getLast))
                .flatMap(Function.identity())
                .toList();
    }

    Stream<RevertVolumeOrder> orders() {
        return members.stream().map(Member::order);
    }
}
