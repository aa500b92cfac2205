package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the console relies on of a storage host where volumes are copied. Each job has a limit where it has to
/// last for a while.
abstract class CopyContract {

    private static final ByteSize MIB = new ByteSize(1 << 20);
    private static final ByteSize SIZE = MIB.times(16);
    private static final ByteSize LARGER = MIB.times(24);
    private static final ByteSize SLOW = MIB;
    private static final ByteSize LONG = ByteSize.ofGib(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    abstract HostUnderTest host();

    abstract Lvm lvm();

    abstract LvHandle volume(VgName group, ByteSize size) throws Exception;

    abstract LvHandle snapshotOf(LvHandle origin, ByteSize store) throws Exception;

    abstract NewClone cloneOf(LvHandle origin, LvName pool);

    abstract LvHandle thinVolume() throws Exception;

    abstract LvHandle thinVolume(ByteSize size) throws Exception;

    abstract LogicalVolume seen(LvHandle volume) throws Exception;

    private CopyJob job(LvHandle source, ByteSize limit, boolean verify) throws Exception {
        var target = volume(host().thick(), LARGER);
        return new CopyJob(UUID.randomUUID(), new CopySource(source, true, SIZE), target, LARGER, limit, false, verify);
    }

    private LvHandle snapshot() throws Exception {
        return snapshotOf(volume(host().thick(), SIZE), MIB.times(20));
    }

    private CopyState await(CopyJob job) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var state = state(job);
            if (state.isOver()) {
                lvm().copies(CopyLook.forgetting(List.of(job.operation())));
                return state;
            }
        }
        throw new AssertionError("the copy goes on: " + state(job));
    }

    private CopyState state(CopyJob job) throws Exception {
        return lvm().copies(CopyLook.only()).of(job.operation()).orElseThrow();
    }

    private void awaitFirstPiece(CopyJob job) throws Exception {
        while (state(job).moved().bytes() == 0) {
            assertThat(state(job).isOver()).isFalse();
        }
    }

    @Test
    void aCopyIsTheSameAsItsSource() throws Exception {
        var source = snapshot();
        host().overwrite(source.path(), MIB);
        var job = job(source, ByteSize.NOTHING, true);

        assertThat(lvm().startCopy(job).started()).isTrue();

        assertThat(await(job).result()).get().isInstanceOfSatisfying(CopyResult.Complete.class, complete -> {
            assertThat(complete.sourceSum()).hasSize(64);
            assertThat(complete.targetSum()).isEqualTo(complete.sourceSum());
        });
    }

    @Test
    void aCopyOutlivesTheConnectionItWasStartedBy() throws Exception {
        var job = job(snapshot(), MIB.times(4), false);
        try (var other = host().connect()) {
            assertThat(new Lvm(other).startCopy(job).started()).isTrue();
        }

        assertThat(state(job)).matches(CopyState::alive);
        assertThat(await(job).result()).contains(new CopyResult.Complete("", ""));
    }

    @Test
    void aCopyIsStartedOnce() throws Exception {
        var job = job(snapshot(), SLOW, false);
        lvm().startCopy(job);

        var again = lvm().startCopy(job);

        assertThat(again.started()).isFalse();
        assertThat(again.words()).contains("File exists");
        lvm().copies(CopyLook.canceling(job.operation()));
        await(job);
    }

    @Test
    void aCopyIsNotFasterThanItsLimit() throws Exception {
        var limit = MIB.times(4);
        var job = job(snapshot(), limit, false);
        lvm().startCopy(job);

        var ended = await(job);

        assertThat(ended.result()).contains(new CopyResult.Complete("", ""));
        // The last phase zeroes what the source does not fill.
        assertThat(ended.moved()).isEqualTo(LARGER.minus(SIZE));
        assertThat(ended.rate()).isPositive().isLessThanOrEqualTo(limit.bytes());
    }

    @Test
    void aCopyStopsBetweenTwoPieces() throws Exception {
        var job = job(snapshot(), SLOW, false);
        lvm().startCopy(job);
        awaitFirstPiece(job);

        lvm().copies(CopyLook.canceling(job.operation()));

        var ended = await(job);
        assertThat(ended.result()).contains(new CopyResult.Canceled());
        assertThat(ended.moved()).isLessThan(SIZE);
    }

    @Test
    void aCopyWithoutALimitTellsHowFarItIsAndStopsInTheMiddle() throws Exception {
        var source = new CopySource(volume(host().thick(), LONG), true, LONG);
        var target = volume(host().thick(), LONG);
        host().copySlowly();
        var job = new CopyJob(UUID.randomUUID(), source, target, LONG, ByteSize.NOTHING, false, false);
        lvm().startCopy(job);
        awaitFirstPiece(job);
        assertThat(state(job).moved()).isLessThan(LONG);

        lvm().copies(CopyLook.canceling(job.operation()));

        var ended = await(job);
        assertThat(ended.result()).contains(new CopyResult.Canceled());
        assertThat(ended.moved()).isLessThan(LONG);
    }

    @Test
    void zerosAreNotWrittenToANewThinVolume() throws Exception {
        var zeroedAtItsEnd = job(snapshot(), ByteSize.NOTHING, false);
        lvm().startCopy(zeroedAtItsEnd);
        await(zeroedAtItsEnd);
        var thin = thinVolume(LARGER);
        var source = new CopySource(zeroedAtItsEnd.target(), true, LARGER);
        var job = new CopyJob(UUID.randomUUID(), source, thin, LARGER, ByteSize.NOTHING, true, true);

        lvm().startCopy(job);

        assertThat(await(job).result()).get().isInstanceOf(CopyResult.Complete.class);
        assertThat(seen(thin).shape().dataPercent().orElseThrow()).isLessThan(70);
    }

    @Test
    void aSnapshotThatDiesWhileItIsReadIsSaid() throws Exception {
        var origin = volume(host().thick(), SIZE);
        var job = job(snapshotOf(origin, MIB.times(4)), SLOW, false);
        lvm().startCopy(job);
        awaitFirstPiece(job);

        host().overwrite(origin.path(), MIB.times(8));

        assertThat(await(job).result()).contains(new CopyResult.SourceLost());
    }

    @Test
    void aTargetThatIsAnotherVolumeIsLeftAlone() throws Exception {
        var target = volume(host().thick(), LARGER);
        var other =
                new LvHandle(target.path(), new LvUuid("AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAA"), target.groupUuid());
        var job = new CopyJob(
                UUID.randomUUID(),
                new CopySource(snapshot(), true, SIZE),
                other,
                LARGER,
                ByteSize.NOTHING,
                false,
                false);

        lvm().startCopy(job);

        assertThat(await(job).result()).get().isInstanceOfSatisfying(CopyResult.Failed.class, failed -> {
            assertThat(failed.at()).isEqualTo("0");
            assertThat(failed.words()).contains("not there any more");
        });
    }

    @Test
    void whoeverMayNotReadIsToldSo() throws Exception {
        var job = job(snapshot(), ByteSize.NOTHING, false);
        try (var plain = host().connectWithoutRights()) {
            var without = new Lvm(plain);
            without.startCopy(job);
            var state = without.copies(CopyLook.only()).of(job.operation()).orElseThrow();
            while (!state.isOver()) {
                state = without.copies(CopyLook.only()).of(job.operation()).orElseThrow();
            }

            assertThat(state.result())
                    .get()
                    .isInstanceOfSatisfying(
                            CopyResult.Failed.class,
                            failed -> assertThat(failed.words()).contains("password is required"));
            without.copies(CopyLook.forgetting(List.of(job.operation())));
        }
    }

    @Test
    void aThinVolumeIsClonedAtOnce() throws Exception {
        var origin = thinVolume();
        var wanted = cloneOf(origin, host().pool());

        assertThat(lvm().createClone(wanted).isDone()).isTrue();

        var made = lvm().report().volumes().find(wanted.path()).orElseThrow();
        assertThat(made.isActive()).isTrue();
        assertThat(made.lineage().originUuid()).contains(origin.uuid());
    }
}
