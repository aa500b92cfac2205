package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.FailureReason.NameTaken;

/// What the console relies on of a storage host where snapshots of several volumes are taken together, and where they
/// say how good they are.
abstract class CutContract extends JointContract {

    private static final ByteSize SIZE = new ByteSize(8L << 20);
    private static final SnapshotStore WHOLE = new SnapshotStore.Sized(SnapshotSpace.enough(SIZE));
    private static final SnapshotStore IN_POOL = new SnapshotStore.InPool();

    @Test
    void snapshotsOfSeveralVolumesAreTakenTogether() throws Exception {
        var operation = UUID.randomUUID();
        var cut = new SnapshotCut(
                List.of(
                        member(thick(), WHOLE, 0, operation),
                        member(thinVolume(), IN_POOL, 0, operation),
                        member(thick(), WHOLE, 0, operation)),
                Optional.empty());

        var execution = lvm().cut(cut);

        assertThat(execution.isDone())
                .as(() -> execution.outcome() + " " + execution.steps())
                .isTrue();
        assertThat(cut.members()).allSatisfy(member -> assertThat(found(member)).isInstanceOf(Finding.Made.class));
        assertThat(CutTimes.of(execution.steps())).get().isInstanceOfSatisfying(CutTimes.class, times -> {
            assertThat(times.skew()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(times.stood()).isEmpty();
            System.out.println("three snapshots within " + times.skew().toMillis() + " ms");
        });
    }

    @Test
    void theOneThatFailsLeavesNothingOfTheOthers() throws Exception {
        var operation = UUID.randomUUID();
        var first = member(thick(), WHOLE, 0, operation);
        var origin = thick();
        var taken = member(origin, WHOLE, 0, UUID.randomUUID());
        assertThat(lvm().createSnapshot(taken).isDone()).isTrue();
        var second = new NewSnapshot(thick(), taken.name(), WHOLE, tags(operation), 0);
        var third = member(thinVolume(), IN_POOL, 0, operation);

        var execution = lvm().cut(new SnapshotCut(List.of(first, second, third), Optional.empty()));

        assertThat(execution.failure()).get().isInstanceOf(NameTaken.class);
        assertThat(List.of(first, second, third))
                .allSatisfy(member -> assertThat(found(member)).isInstanceOf(Finding.Nothing.class));
        assertThat(found(taken)).isInstanceOf(Finding.Made.class);
    }

    @Test
    void theOneInMoreUseKeepsTheOthersFromBeingMade() throws Exception {
        var operation = UUID.randomUUID();
        var first = member(thick(), WHOLE, 0, operation);
        var busy = thick();
        try (var _ = host().open(busy.path())) {
            var second = member(busy, WHOLE, 0, operation);

            var execution = lvm().cut(new SnapshotCut(List.of(first, second), Optional.empty()));

            assertThat(execution.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.opens()).hasValue(1));
            assertThat(execution.change()).isEqualTo(second);
            assertThat(found(first)).isInstanceOf(Finding.Nothing.class);
        }
    }

    @Test
    void whatAMountedFilesystemsSnapshotSaysIsTrue() throws Exception {
        var origin = thick();
        try (var _ = host().mount(origin.path())) {
            var wanted = member(origin, WHOLE, 1, UUID.randomUUID()).claiming(Consistency.HOST_FROZEN);

            assertThat(lvm().createSnapshot(wanted).isDone()).isTrue();

            var made = ((Finding.Made) found(wanted)).volume();
            assertThat(Consistency.of(made.tags())).contains(Consistency.HOST_FROZEN);
        }
    }

    @Test
    void aProgramIsNotTakenForAMountedFilesystem() throws Exception {
        var origin = thick();
        try (var _ = host().open(origin.path())) {
            var wanted = member(origin, WHOLE, 1, UUID.randomUUID()).claiming(Consistency.HOST_FROZEN);

            var outcome = lvm().createSnapshot(wanted).outcome();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Refusal.OTHER_USE));
            assertThat(found(wanted)).isInstanceOf(Finding.Nothing.class);
        }
    }

    @Test
    void anInstanceThatNobodyKnowsIsNotHeld() throws Exception {
        var wanted = member(thick(), WHOLE, 0, UUID.randomUUID());
        var hold = new Hold(Hold.Manner.PAUSE, List.of(UUID.randomUUID()), Duration.ofSeconds(10));

        var outcome = lvm().cut(SnapshotCut.of(wanted).holding(hold)).outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.INSTANCE_UNSEEN));
        assertThat(found(wanted)).isInstanceOf(Finding.Nothing.class);
    }

    private LvHandle thick() throws Exception {
        return volume(host().thick(), SIZE);
    }

    private NewSnapshot member(LvHandle origin, SnapshotStore store, int opens, UUID operation) {
        return new NewSnapshot(origin, new LvName("_snapshot-" + UUID.randomUUID()), store, tags(operation), opens);
    }

    private Finding found(Creation creation) throws Exception {
        return creation.look(lvm().report().volumes());
    }
}
