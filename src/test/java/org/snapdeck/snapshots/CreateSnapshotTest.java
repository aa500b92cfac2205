package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.Tag;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Stage;
import org.snapdeck.operations.Step;

final class CreateSnapshotTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;

    @BeforeEach
    void makeVolume() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aSnapshotIsAvailableOnceTheHostShowsItWithItsOriginAndTags() throws Exception {
        var snapshot = engine.snapshot(volume, "vol-1-snapshot");
        assertThat(snapshot.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(snapshot.progress()).isEqualTo(100);
        assertThat(snapshot.consistency()).isEqualTo(Consistency.DETACHED);
        var seen = engine.look().seen(snapshot).orElseThrow();
        assertThat(seen.name()).isEqualTo("_snapshot-" + snapshot.id());
        assertThat(seen.lineage().originUuid()).isEqualTo(volume.uuid());
        assertThat(seen.tags().value(Tag.NAME)).contains("vol-1-snapshot");
        assertThat(seen.tags().uuid(Tag.VOLUME)).contains(volume.id());
        assertThat(seen.tags().uuid(Tag.PROJECT)).contains(volume.projectId());
    }

    @Test
    void itsDefaultStoreCantOverflow() throws Exception {
        var snapshot = engine.snapshot(volume, "whole");
        assertThat(engine.look().seen(snapshot).orElseThrow().size().bytes()).isEqualTo(258L * 4 * 1024 * 1024);
    }

    @Test
    void theJournalHasTheVeryCommandThatTheDialogShowed() throws Exception {
        var request = engine.snapshotRequest(volume, "shown");
        var seen = engine.inventory.picture().seen(volume).orElseThrow();
        var shown = CreateSnapshotOrder.of(request, volume, seen, Consistency.DETACHED)
                .cut()
                .commands()
                .getFirst()
                .display();
        var operation = engine.run(engine.createSnapshot.request(request));
        assertThat(engine.operations.steps(operation.id()))
                .filteredOn(step -> step.stage() == Stage.EXECUTION)
                .extracting(Step::command)
                .contains("sudo -n " + shown);
    }

    @Test
    void aThinSnapshotHasNoStore() throws Exception {
        var thin = engine.volume("thin-1", 1, engine.thinPool());
        var snapshot = engine.snapshot(thin, "thin-1-snapshot");
        var seen = engine.look().seen(snapshot).orElseThrow();
        assertThat(seen.isThinSnapshot()).isTrue();
        assertThat(seen.lineage().originUuid()).isEqualTo(thin.uuid());
    }

    @Test
    void somebodyWhoUsesTheVolumeMustBeAcknowledged() throws Exception {
        var request = engine.snapshotRequest(volume, "late");
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            engine.look();
            assertRefused(request, "rule.use-changed");
        }
        assertThat(engine.links.sent()).hasSize(1);
    }

    @Test
    void anAcknowledgedUserIsRecordedWithWhatTheSnapshotIsWorth() throws Exception {
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            engine.look();
            assertThat(engine.snapshot(volume, "used").consistency()).isEqualTo(Consistency.CRASH_CONSISTENT);
        }
    }

    @Test
    void whoAppearsBetweenTheRequestAndTheCommandStopsIt() throws Exception {
        var request = engine.snapshotRequest(volume, "raced");
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            var operation = engine.run(engine.createSnapshot.request(request));
            assertEnded(operation, OperationState.FAILED, "reason.more-use");
            assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.ERROR);
            assertThat(engine.look().seen(row(request.id()))).isEmpty();
        }
    }

    @Test
    void aPausedInstancesSnapshotIsWorthWhatTheHostHasProven() throws Exception {
        assertThat(heldSnapshot(Hold.Manner.PAUSE).consistency()).isEqualTo(Consistency.PAUSED);
    }

    @Test
    void aFrozenInstancesSnapshotIsWorthWhatTheHostHasProven() throws Exception {
        assertThat(heldSnapshot(Hold.Manner.FREEZE).consistency()).isEqualTo(Consistency.GUEST_FROZEN);
    }

    private Snapshot heldSnapshot(Hold.Manner manner) throws Exception {
        try (var _ = instance()) {
            engine.look();
            var request = engine.snapshotRequest(volume, "held", manner, LIMIT);
            var operation = engine.run(engine.createSnapshot.request(request));
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(operation.reason()).isEmpty();
            assertThat(engine.demo.world().stateOfInstance("web-1")).isEqualTo("running");
            assertThat(engine.demo.world().isInstanceFrozen("web-1")).isFalse();
            return row(request.id());
        }
    }

    @Test
    void whatIsNotProvenIsNotClaimed() throws Exception {
        try (var _ = instance()) {
            engine.look();
            var request = engine.snapshotRequest(volume, "late", Hold.Manner.PAUSE, Duration.ofSeconds(1));
            UUID id;
            try (var _ = engine.demo.world().lockGroup("stack-volumes")) {
                id = engine.operations.request(engine.createSnapshot.request(request));
                awaitInstance("paused");
                awaitInstance("running");
            }
            var operation = engine.await(id);
            assertEnded(operation, OperationState.DONE, "reason.not-proven");
            assertThat(row(request.id()).consistency()).isEqualTo(Consistency.CRASH_CONSISTENT);
        }
    }

    /// The console lost the host while its script was at work there: the snapshot itself says what it is worth.
    @Test
    void whoHearsOfItOnlyLaterKnowsWhatItIsWorth() throws Exception {
        try (var _ = instance()) {
            engine.look();
            var request = engine.snapshotRequest(volume, "unheard", Hold.Manner.FREEZE, LIMIT);
            engine.links.next(Fault.LOST_AFTER);
            var operation = engine.run(engine.createSnapshot.request(request));
            assertThat(operation.state()).isEqualTo(OperationState.DONE);
            assertThat(row(request.id()).consistency()).isEqualTo(Consistency.GUEST_FROZEN);
        }
    }

    @Test
    void whoIsNotThereAnyMoreIsNotHeld() throws Exception {
        CreateSnapshotRequest request;
        try (var _ = instance()) {
            engine.look();
            request = engine.snapshotRequest(volume, "gone", Hold.Manner.PAUSE, LIMIT);
        }
        var operation = engine.run(engine.createSnapshot.request(request));
        assertEnded(operation, OperationState.FAILED, "reason.instance-unseen");
        assertThat(engine.look().seen(row(request.id()))).isEmpty();
    }

    private void awaitInstance(String state) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (!engine.demo.world().stateOfInstance("web-1").equals(state)) {
            assertThat(System.nanoTime()).as("not " + state).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private DemoWorld.Hold instance() {
        return engine.demo
                .world()
                .runInstance("web-1", "stack-volumes", volume.lv().text(), "vda", 4096);
    }

    @Test
    void withoutRoomNothingIsWritten() throws Exception {
        var big = engine.volume("vol-5", 5);
        try (var _ = engine.demo.world().fill("stack-volumes")) {
            engine.look();
            assertRefused(engine.snapshotRequest(big, "no-room"), "rule.space");
        }
        assertThat(engine.inventory.picture().snapshots()).isEmpty();
    }

    @Test
    void roomThatIsGoneByTheTimeOfTheCommandIsTheReasonGiven() throws Exception {
        var request = engine.snapshotRequest(volume, "no-room");
        try (var _ = engine.demo.world().fill("stack-volumes")) {
            var operation = engine.run(engine.createSnapshot.request(request));
            assertEnded(operation, OperationState.FAILED, "reason.no-space");
        }
        assertThat(row(request.id()).isEmptyHusk()).isTrue();
        assertThat(engine.inventory.picture().quotaUse(volume.projectId()).snapshots())
                .isZero();
    }

    @Test
    void anOriginThatIsGoneIsTheReasonGiven() throws Exception {
        var request = engine.snapshotRequest(volume, "orphan");
        var twin = engine.inventory.picture().seen(volume).orElseThrow();
        engine.links
                .to(engine.host.id())
                .remove(Removal.ofVolume(twin.handle().orElseThrow(), volume.id(), UUID.randomUUID()));
        var operation = engine.run(engine.createSnapshot.request(request));
        assertEnded(operation, OperationState.FAILED, "reason.origin-gone");
    }

    @Test
    void sudoThatRefusesIsTheReasonGiven() throws Exception {
        var request = engine.snapshotRequest(volume, "forbidden");
        engine.demo.world().refuseSudo(true);
        var operation = engine.run(engine.createSnapshot.request(request));
        engine.demo.world().refuseSudo(false);
        assertEnded(operation, OperationState.FAILED, "reason.not-allowed");
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.ERROR);
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        var request = engine.snapshotRequest(volume, "away");
        var operation = engine.run(engine.createSnapshot.request(request));
        assertEnded(operation, OperationState.NOT_SENT, "reason.unreachable.name-unknown");
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.ERROR);
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheTag() throws Exception {
        engine.links.next(Fault.LOST_AFTER);
        var request = engine.snapshotRequest(volume, "lost");
        var operation = engine.run(engine.createSnapshot.request(request));
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.unknownSince()).isPresent();
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(changes()).isEqualTo(2);
    }

    /// A thin snapshot outlives its volume, and is then all that is left of it.
    @Test
    void aThinSnapshotWhoseVolumeIsRemovedBeforeItIsSettledIsKept() throws Exception {
        var thin = engine.volume("thin-1", 1, engine.thinPool());
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var request = engine.snapshotRequest(thin, "last-one");
        var id = engine.operations.request(engine.createSnapshot.request(request));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        engine.runOnHost(
                Command.of("lvremove", "-y", thin.lv().in(thin.pool().group()).text()));
        engine.links.away(false);
        engine.operations.wake(engine.host.id());

        assertThat(engine.await(id).state()).isEqualTo(OperationState.DONE);
        var kept = engine.look().seen(row(request.id())).orElseThrow();
        assertThat(kept.lineage().originUuid()).isEmpty();
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    @Test
    void aRequestThatNeverArrivedIsNotSentAgain() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);
        var request = engine.snapshotRequest(volume, "cut");
        var operation = engine.run(engine.createSnapshot.request(request));
        assertEnded(operation, OperationState.FAILED, "reason.not-done");
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.ERROR);
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void whatTheConsoleLeftUnknownIsSettledByItsNextStart() throws Exception {
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var request = engine.snapshotRequest(volume, "orphaned");
        var id = engine.operations.request(engine.createSnapshot.request(request));
        engine.await(id, state -> state == OperationState.UNKNOWN);
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.CREATING);
        engine = engine.restarted(folder);
        engine.operations.recover();
        assertThat(engine.await(id).state()).isEqualTo(OperationState.DONE);
        assertThat(row(request.id()).status()).isEqualTo(SnapshotStatus.AVAILABLE);
    }

    @Test
    void theQuotaOfSnapshotsIsCountedFromTheRows() throws Exception {
        for (var number = 1; number <= 10; number++) {
            engine.snapshot(volume, "snapshot-" + number);
        }
        assertRefused(engine.snapshotRequest(volume, "one-too-many"), "rule.quota.snapshots");
    }

    private long changes() {
        return engine.links.sent().size();
    }

    private void assertRefused(CreateSnapshotRequest request, String rule) {
        engine.assertRefused(engine.createSnapshot.request(request), rule);
        assertThat(engine.inventory.picture().snapshot(request.id())).isEmpty();
    }

    private Snapshot row(UUID id) {
        return engine.inventory.picture().snapshot(id).orElseThrow();
    }
}
