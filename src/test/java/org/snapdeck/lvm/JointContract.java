package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.FailureReason.HeldBack;
import org.snapdeck.lvm.FailureReason.SnapshotInvalid;

/// What the console relies on of a storage host where several volumes are changed as one: the snapshots of a set are
/// removed, and its volumes reverted, in one script that looks at all of them first.
abstract class JointContract extends CopyContract {

    private static final ByteSize SIZE = new ByteSize(8L << 20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Of volumes thick and thin, taken as one set.
    private List<NewSnapshot> set(List<LvHandle> origins) throws Exception {
        var operation = UUID.randomUUID();
        var members = new ArrayList<NewSnapshot>();
        for (var origin : origins) {
            var store = seen(origin).isThin()
                    ? new SnapshotStore.InPool()
                    : new SnapshotStore.Sized(SnapshotSpace.enough(SIZE));
            members.add(
                    new NewSnapshot(origin, new LvName("_snapshot-" + UUID.randomUUID()), store, tags(operation), 0));
        }
        assertThat(lvm().cut(new SnapshotCut(members, Optional.empty())).isDone())
                .isTrue();
        return members;
    }

    private LvHandle handle(NewSnapshot member) throws Exception {
        var found = (Finding.Made) member.look(lvm().report().volumes());
        return found.volume().handle().orElseThrow();
    }

    private static UUID idOf(NewSnapshot member) {
        return member.tags().uuid(Tag.ID).orElseThrow();
    }

    private List<Removal> removals(List<NewSnapshot> set) throws Exception {
        var operation = UUID.randomUUID();
        var removals = new ArrayList<Removal>();
        for (var member : set) {
            removals.add(Removal.ofSnapshot(handle(member), idOf(member), operation));
        }
        return removals;
    }

    private boolean isThere(NewSnapshot member) throws Exception {
        return member.look(lvm().report().volumes()) instanceof Finding.Made;
    }

    private List<LvHandle> thickAndThin() throws Exception {
        return List.of(volume(host().thick(), SIZE), thinVolume(), volume(host().thick(), SIZE));
    }

    @Test
    void theSnapshotsOfASetAreRemovedTogether() throws Exception {
        var set = set(thickAndThin());

        var joint = lvm().remove(removals(set));

        assertThat(joint.refused()).isEmpty();
        assertThat(joint.members()).as(() -> "" + joint.steps()).allMatch(Execution::isDone);
        for (var member : set) {
            assertThat(isThere(member)).isFalse();
        }
    }

    @Test
    void oneThatIsOpenKeepsTheOthersFromBeingRemoved() throws Exception {
        var set = set(thickAndThin());
        try (var _ = host().open(handle(set.get(2)).path())) {
            var joint = lvm().remove(removals(set));

            assertThat(joint.refused()).hasValue(2);
            assertThat(joint.members().get(2).outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Refusal.MORE_USE));
        }
        for (var member : set) {
            assertThat(isThere(member)).isTrue();
        }
    }

    @Test
    void oneThatIsNotOursKeepsTheOthersFromBeingRemoved() throws Exception {
        var set = set(thickAndThin());
        var removals = new ArrayList<>(removals(set));
        var foreign = removals.get(1);
        removals.set(1, Removal.ofSnapshot(foreign.volume(), UUID.randomUUID(), foreign.operation()));

        var joint = lvm().remove(removals);

        assertThat(joint.refused()).hasValue(1);
        assertThat(joint.members().get(1).failure()).get().isInstanceOf(FailureReason.NotOurs.class);
        assertThat(joint.members().get(0).failure()).contains(new HeldBack());
        for (var member : set) {
            assertThat(isThere(member)).isTrue();
        }
    }

    @Test
    void oneThatIsGoneAlreadyKeepsNoneFromBeingRemoved() throws Exception {
        var set = set(thickAndThin());
        var removals = removals(set);
        assertThat(lvm().remove(List.of(removals.get(1))).only().isDone()).isTrue();

        assertThat(lvm().remove(removals).members()).allMatch(Execution::isDone);
    }

    private List<Reversal> reversals(List<LvHandle> volumes, List<NewSnapshot> set) throws Exception {
        var operation = UUID.randomUUID();
        var reversals = new ArrayList<Reversal>();
        for (var at = 0; at < volumes.size(); at++) {
            reversals.add(reversal(volumes.get(at), set.get(at), operation));
        }
        return reversals;
    }

    private Reversal reversal(LvHandle volume, NewSnapshot snapshot, UUID operation) throws Exception {
        if (!seen(volume).isThin()) {
            return new Merge(volume, handle(snapshot), idOf(snapshot), operation);
        }
        var own = seen(volume).tags().uuid(Tag.ID).orElseThrow();
        var tags = seen(volume).tags().without(Tag.OPERATION).with(Tag.OPERATION, operation);
        return new Swap(volume, handle(snapshot), own, UUID.randomUUID(), tags, false);
    }

    private boolean isReverted(Reversal reversal) throws Exception {
        var volumes = lvm().report().volumes();
        return switch (reversal) {
            case Merge merge -> merge.look(volumes) == Merge.State.MERGED;
            case Swap swap -> swap.look(volumes) == Swap.State.DONE;
        };
    }

    private boolean isAsBefore(Reversal reversal) throws Exception {
        var volumes = lvm().report().volumes();
        return switch (reversal) {
            case Merge merge -> merge.look(volumes) == Merge.State.NOT_STARTED;
            case Swap swap -> swap.look(volumes) == Swap.State.NOT_STARTED;
        };
    }

    private void awaitReverted(Reversal reversal) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReverted(reversal)) {
            assertThat(System.nanoTime())
                    .as(() -> "never reverted: " + reversal)
                    .isLessThan(deadline);
        }
    }

    @Test
    void volumesThickAndThinAreRevertedTogether() throws Exception {
        var volumes = List.of(volume(host().thick(), SIZE), thinVolume(), volume(host().thick(), SIZE), thinVolume());
        var set = set(volumes);
        host().overwrite(volumes.get(0).path(), SIZE);
        var reversals = reversals(volumes, set);

        var joint = lvm().revert(reversals);

        assertThat(joint.refused()).as(() -> "" + joint.steps()).isEmpty();
        assertThat(joint.members()).as(() -> "" + joint.steps()).allMatch(Execution::isDone);
        for (var reversal : reversals) {
            awaitReverted(reversal);
        }
    }

    @Test
    void oneInUseKeepsTheOthersFromBeingReverted() throws Exception {
        var volumes = thickAndThin();
        var reversals = reversals(volumes, set(volumes));
        for (var used : List.of(1, 2)) {
            try (var _ = host().open(volumes.get(used).path())) {
                assertThat(lvm().revert(reversals).refused()).hasValue(used);
            }
        }
        for (var reversal : reversals) {
            assertThat(isAsBefore(reversal)).isTrue();
        }
    }

    @Test
    void oneWhoseSnapshotIsDeadKeepsTheOthersFromBeingReverted() throws Exception {
        var first = volume(host().thick(), SIZE);
        var second = volume(host().thick(), SIZE);
        var operation = UUID.randomUUID();
        var small = new SnapshotStore.Sized(new ByteSize(4L << 20));
        var set = List.of(
                new NewSnapshot(first, new LvName("_snapshot-" + UUID.randomUUID()), small, tags(operation), 0),
                new NewSnapshot(second, new LvName("_snapshot-" + UUID.randomUUID()), small, tags(operation), 0));
        assertThat(lvm().cut(new SnapshotCut(set, Optional.empty())).isDone()).isTrue();
        var reversals = reversals(List.of(first, second), set);
        host().overwrite(second.path(), SIZE);

        var joint = lvm().revert(reversals);

        assertThat(joint.refused()).hasValue(1);
        assertThat(joint.members().get(1).failure()).get().isInstanceOf(SnapshotInvalid.class);
        assertThat(isAsBefore(reversals.getFirst())).isTrue();
    }

    @Test
    void oneIntoWhichAnotherSnapshotIsMergedKeepsTheOthersFromBeingReverted() throws Exception {
        var volumes = thickAndThin();
        var reversals = reversals(volumes, set(volumes));
        var busy = volumes.get(2);
        var older = set(List.of(busy)).getFirst();
        try (var _ = host().open(busy.path())) {
            runAsRoot(new Merge(busy, handle(older), idOf(older), UUID.randomUUID()).command());
        }

        var joint = lvm().revert(reversals);

        assertThat(joint.refused()).hasValue(2);
        assertThat(joint.members().get(2).outcome())
                .isEqualTo(new Outcome.Refused(Refusal.MERGING, OptionalInt.empty()));
        for (var reversal : reversals) {
            assertThat(isAsBefore(reversal)).isTrue();
        }
    }

    /// Its name for the time being is taken.
    @Test
    void oneThatCanNotBeMadeKeepsTheOthersFromBeingReverted() throws Exception {
        var volumes = List.of(volume(host().thick(), SIZE), thinVolume());
        var reversals = reversals(volumes, set(volumes));
        var swap = (Swap) reversals.get(1);
        var squatter =
                new NewSnapshot(volumes.get(1), swap.newName(), new SnapshotStore.InPool(), tags(UUID.randomUUID()), 0);
        assertThat(lvm().createSnapshot(squatter).isDone()).isTrue();

        var joint = lvm().revert(reversals);

        assertThat(joint.members()).noneMatch(Execution::isDone);
        assertThat(joint.members().getFirst().failure()).contains(new HeldBack());
        for (var reversal : reversals) {
            assertThat(isAsBefore(reversal)).isTrue();
        }
    }

    /// Somebody runs a command on the host, past the console.
    abstract void runAsRoot(Command command) throws Exception;

    /// Tags of another row of the same operation.
    abstract Tags tags(UUID operation);
}
