package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.Command;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;

final class RevertVolumeTest {
    private static final long MIB = 1 << 20;

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot snapshot;

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void thick() throws Exception {
        volume = engine.volume("vol-1", 1);
        snapshot = engine.snapshot(volume, "vol-1-snapshot");
    }

    private void thin() throws Exception {
        volume = engine.volume("thin-1", 1, engine.thinPool());
        snapshot = engine.snapshot(volume, "thin-1-snapshot");
    }

    private void write(long mib) {
        engine.demo.world().write(volume.pool().group().text(), volume.lv().text(), mib * MIB);
        engine.look();
    }

    private Operations.Request revert() {
        return engine.revertVolume.request(request());
    }

    private RevertVolumeRequest request() {
        return new RevertVolumeRequest(UUID.randomUUID(), snapshot.id(), Optional.empty());
    }

    private RevertVolumeOrder order(RevertVolumeRequest request) {
        var picture = engine.look();
        return RevertVolumeOrder.of(
                request,
                picture.volume(volume.id()).orElseThrow(),
                picture.snapshot(snapshot.id()).orElseThrow(),
                picture.seen(volume).orElseThrow(),
                picture.seen(snapshot).orElseThrow());
    }

    private Volume volumeRow() {
        return engine.inventory.picture().volume(volume.id()).orElseThrow();
    }

    private Optional<Snapshot> snapshotRow() {
        return engine.inventory.picture().snapshot(snapshot.id());
    }

    private void assertMerged(Operation operation) {
        assertThat(operation.state()).as(() -> "" + operation.reason()).isEqualTo(OperationState.DONE);
        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(snapshotRow()).isEmpty();
        var picture = engine.look();
        assertThat(picture.seen(volume).orElseThrow().isMerging()).isFalse();
        assertThat(picture.seen(snapshot)).isEmpty();
    }

    private void assertSwapped(Operation operation) {
        assertThat(operation.state()).as(() -> "" + operation.reason()).isEqualTo(OperationState.DONE);
        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(volumeRow().uuid()).isNotEqualTo(volume.uuid());
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
        var picture = engine.look();
        assertThat(picture.seen(volumeRow()).orElseThrow().name())
                .isEqualTo(volume.lv().text());
        assertThat(picture.seen(volume)).isEmpty();
        assertThat(picture.seen(snapshot)).isPresent();
    }

    private void assertAsBefore() {
        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
        var picture = engine.look();
        assertThat(picture.seen(volume).orElseThrow().name())
                .isEqualTo(volume.lv().text());
        assertThat(picture.seen(volume).orElseThrow().isMerging()).isFalse();
        assertThat(picture.seen(snapshot)).isPresent();
    }

    @Test
    void aThickVolumeIsRevertedAndItsSnapshotIsConsumed() throws Exception {
        thick();
        write(32);

        assertMerged(engine.run(revert()));
    }

    @Test
    void aSnapshotThatSomebodyRemovedMeanwhileRevertsNothing() throws Exception {
        thick();
        write(8);
        engine.runOnHost(Command.of("lvremove", "-y", volume.pool().group() + "/" + snapshot.lv()));

        assertEnded(engine.run(revert()), OperationState.FAILED, "reason.revert.snapshot-gone");

        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    /// A colleague merges an older snapshot, and LVM merges one at a time.
    @Test
    void theMergeOfAnotherSnapshotIsNotTakenForThisOne() throws Exception {
        thick();
        var older = engine.snapshot(volume, "older");
        write(256);
        var request = revert();
        merge(older);

        assertEnded(engine.run(request), OperationState.FAILED, "reason.revert.other-merge");

        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
        var seen = engine.look().seen(snapshot).orElseThrow();
        assertThat(seen.isMerging()).isFalse();
        assertThat(seen.isSnapshot()).isTrue();
    }

    private void merge(Snapshot one) throws Exception {
        engine.runOnHost(Command.of(
                "lvconvert", "-y", "--merge", "--background", volume.pool().group() + "/" + one.lv()));
    }

    @Test
    void norWhereNobodyHeardWhatTheHostSaid() throws Exception {
        thick();
        var older = engine.snapshot(volume, "older");
        var request = request();
        var ours = order(request).merge(request.operationId()).command();
        var colleagues = Command.of("lvconvert", "-y", "--merge", "--background", "stack-volumes/" + older.lv());

        // So the colleague's merge waits.
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu")) {
            var operation = engine.runBehind(engine.revertVolume.request(request), List.of(colleagues, ours));

            assertEnded(operation, OperationState.FAILED, "reason.not-done");
        }
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    @Test
    void norWhereThisOneIsGone() throws Exception {
        thick();
        var older = engine.snapshot(volume, "older");
        write(256);
        var request = revert();
        merge(older);
        engine.runOnHost(Command.of("lvremove", "-y", volume.pool().group() + "/" + snapshot.lv()));

        assertEnded(engine.run(request), OperationState.FAILED, "reason.revert.snapshot-gone");
    }

    @Test
    void whileItRunsTheRowsSaySoAndTheOperationTellsHowFarItIs() throws Exception {
        thick();
        write(256);

        var id = engine.operations.request(revert());
        var running = engine.await(id, state -> state == OperationState.RUNNING);

        assertThat(running.reason().map(Reason::key)).contains("reason.revert.merging");
        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.REVERTING);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.RESTORING);
        assertMerged(engine.await(id));
    }

    @Test
    void whatRunsByItselfHoldsUpNothingElse() throws Exception {
        thick();
        write(256);
        var id = engine.operations.request(revert());
        engine.await(id, state -> state == OperationState.RUNNING);

        engine.volume("another", 1);

        assertThat(engine.operations.recent(2)).extracting(Operation::kind).contains("revert-volume");
        assertMerged(engine.await(id));
    }

    @Test
    void newerAndOlderSnapshotsStay() throws Exception {
        thick();
        var newer = engine.snapshot(volume, "newer");
        write(8);

        assertMerged(engine.run(revert()));

        assertThat(engine.look().seen(newer).orElseThrow().isInvalid()).isFalse();
    }

    @Test
    void aThinVolumeIsSwappedAndAllItsSnapshotsStay() throws Exception {
        thin();
        var newer = engine.snapshot(volume, "newer");
        write(8);

        assertSwapped(engine.run(revert()));

        assertThat(engine.inventory.picture().seen(newer)).isPresent();
        assertThat(engine.inventory.picture().snapshotsOf(volumeRow())).hasSize(2);
        snapshot = newer;
        volume = volumeRow();
        assertSwapped(engine.run(revert()));
        var again = engine.snapshot(volumeRow(), "again");
        assertThat(again.status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatIsLostIsFoundOut(boolean thick) throws Exception {
        if (thick) {
            thick();
            write(1);
        } else {
            thin();
        }
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(revert());

        assertThat(operation.unknownSince()).isPresent();
        if (thick) {
            assertMerged(operation);
        } else {
            assertSwapped(operation);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRequestThatNeverArrivedLeavesAllAsItWas(boolean thick) throws Exception {
        if (thick) {
            thick();
        } else {
            thin();
        }
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(revert()), OperationState.FAILED, "reason.not-done");

        assertAsBefore();
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        thick();
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(revert()).state()).isEqualTo(OperationState.NOT_SENT);

        assertAsBefore();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoOpensTheVolumeAfterTheRequestKeepsIt(boolean thick) throws Exception {
        if (thick) {
            thick();
        } else {
            thin();
        }
        var group = volume.pool().group().text();
        try (var _ = engine.demo.world().openVolume(group, volume.lv().text(), "qemu")) {
            assertEnded(engine.run(revert()), OperationState.FAILED, "reason.more-use-now");
        }

        assertAsBefore();
    }

    /// The script was killed in the moment between its look and its end, after somebody had opened the volume.
    @Test
    void aMergeThatWaitsIsVisibleAndBeginsWhenTheVolumeIsFree() throws Exception {
        thick();
        write(4);
        var request = request();
        var command = order(request).merge(request.operationId()).command();
        engine.links.next(Fault.LOST_BEFORE);
        engine.links.away(true);
        var id = engine.operations.request(engine.revertVolume.request(request));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu")) {
            engine.runOnHost(command);
            engine.links.away(false);
            engine.operations.wake(engine.host.id());

            var waiting = engine.await(id, state -> state == OperationState.RUNNING);

            assertThat(waiting.reason().map(Reason::key)).contains("reason.revert.waiting");
            assertThat(volumeRow().status()).isEqualTo(VolumeStatus.REVERTING);
            assertThat(engine.look().seen(volume).orElseThrow().isMerging()).isTrue();
        }

        engine.operations.wake(engine.host.id());

        assertMerged(engine.await(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aSwapThatWasCutIsUndoneBeforeTheVolumeLosesItsNameAndFinishedAfter(int done) throws Exception {
        thin();
        var request = request();
        var commands = order(request).swap().commands();
        engine.links.next(Fault.LOST_BEFORE);
        engine.links.away(true);
        var id = engine.operations.request(engine.revertVolume.request(request));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        for (var command : commands.subList(0, done)) {
            engine.runOnHost(command);
        }
        engine.links.away(false);
        engine.operations.wake(engine.host.id());

        var operation = engine.await(id);

        if (done == 1) {
            assertEnded(operation, OperationState.FAILED, "reason.not-done");
            assertAsBefore();
        } else {
            assertSwapped(operation);
        }
        assertThat(engine.inventory
                        .picture()
                        .sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .all())
                .noneMatch(left -> left.name().startsWith("_revert"));
    }

    /// Somebody has opened the old volume meanwhile, so that it can neither be renamed back nor removed.
    @ParameterizedTest
    @CsvSource({"2, reason.revert.broken, ERROR", "3, reason.revert.left-over, AVAILABLE"})
    void aSwapThatMayNotGoOnNeedsSomebody(int done, String reason, VolumeStatus status) throws Exception {
        thin();
        var request = request();
        var swap = order(request).swap();
        engine.links.next(Fault.LOST_BEFORE);
        engine.links.away(true);
        var id = engine.operations.request(engine.revertVolume.request(request));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        for (var command : swap.commands().subList(0, done)) {
            engine.runOnHost(command);
        }
        var old = swap.oldName().text();
        try (var _ = engine.demo.world().openVolume("thin-volumes", old, "qemu")) {
            engine.links.away(false);
            engine.operations.wake(engine.host.id());

            assertEnded(engine.await(id), OperationState.NEEDS_YOU, reason);
        }

        assertThat(volumeRow().status()).isEqualTo(status);
        assertThat(volumeRow().uuid().equals(volume.uuid())).isEqualTo(status == VolumeStatus.ERROR);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(engine.look()
                        .sighting(engine.host.id())
                        .report()
                        .orElseThrow()
                        .volumes()
                        .all())
                .anyMatch(left -> left.name().equals(old));
    }

    @Test
    void aConsoleThatEndsMeanwhileFindsTheMergeAgain() throws Exception {
        thick();
        write(256);
        var id = engine.operations.request(revert());
        engine.await(id, state -> state == OperationState.RUNNING);

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertMerged(engine.await(id));
    }

    @Test
    void theSafetySnapshotIsTakenFirstAndStays() throws Exception {
        thick();
        write(8);
        var safety = engine.snapshotRequest(volume, "before");
        engine.operations.request(engine.createSnapshot.request(safety));

        assertMerged(engine.run(engine.revertVolume.request(
                new RevertVolumeRequest(UUID.randomUUID(), snapshot.id(), Optional.of(safety)))));

        var kept = engine.inventory.picture().snapshot(safety.id()).orElseThrow();
        assertThat(kept.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        var seen = engine.look().seen(kept).orElseThrow();
        assertThat(seen.isInvalid()).isFalse();
        assertThat(seen.shape().dataPercent().orElseThrow()).isPositive();
    }

    @Test
    void withoutItsSafetySnapshotNothingIsReverted() throws Exception {
        thick();
        var safety = engine.snapshotRequest(volume, "before");
        engine.links.next(Fault.UNREACHABLE);
        engine.operations.request(engine.createSnapshot.request(safety));

        var operation = engine.run(engine.revertVolume.request(
                new RevertVolumeRequest(UUID.randomUUID(), snapshot.id(), Optional.of(safety))));

        assertEnded(operation, OperationState.NOT_SENT, "reason.revert.no-safety");
        assertAsBefore();
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothingOfAMerge() throws Exception {
        thick();

        assertEnded(engine.runIntoWithdrawn(revert(), "stack-volumes"), OperationState.NEEDS_YOU, "reason.group-gone");

        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.ERROR);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.ERROR);
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothingOfASwap() throws Exception {
        thin();

        assertEnded(engine.runIntoWithdrawn(revert(), "thin-volumes"), OperationState.NEEDS_YOU, "reason.group-gone");

        assertThat(volumeRow().status()).isEqualTo(VolumeStatus.ERROR);
        assertThat(snapshotRow().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    @Test
    void aGroupThatIsNotThereHasNothingMergedInIt() throws Exception {
        thick();

        try (var _ = engine.demo.world().withdraw("stack-volumes")) {
            assertEnded(engine.run(revert()), OperationState.FAILED, "reason.group-gone");
        }

        assertAsBefore();
    }
}
