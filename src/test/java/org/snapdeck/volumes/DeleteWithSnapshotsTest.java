package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoClient;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.Command;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Stage;
import org.snapdeck.operations.Step;

final class DeleteWithSnapshotsTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot monday;
    private Snapshot tuesday;

    @BeforeEach
    void makeVolume() throws Exception {
        engine = new EngineOnDemoHost(folder);
        with(engine.volume("vol-1", 1));
    }

    private void with(Volume wanted) throws Exception {
        volume = wanted;
        monday = engine.snapshot(volume, "monday");
        tuesday = engine.snapshot(volume, "tuesday");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operations.Request delete() {
        return delete(UUID.randomUUID());
    }

    private Operations.Request delete(UUID operationId) {
        return engine.deleteWithSnapshots.request(operationId, volume.id(), Set.of(monday.id(), tuesday.id()));
    }

    private void assertAllGone() {
        var picture = engine.look();
        assertThat(picture.volume(volume.id())).isEmpty();
        assertThat(picture.snapshots()).isEmpty();
        assertThat(onHost()).isEmpty();
        assertThat(picture.quotaUse(engine.project.id()).gigabytes()).isZero();
    }

    private Set<String> onHost() {
        return engine.look().sighting(engine.host.id()).report().orElseThrow().volumes().all().stream()
                .map(seen -> seen.name())
                .filter(name -> Set.of(
                                volume.lv().text(),
                                monday.lv().text(),
                                tuesday.lv().text())
                        .contains(name))
                .collect(Collectors.toSet());
    }

    /// Of the rows and of the host alike.
    private void assertLeft(Snapshot... left) {
        var picture = engine.look();
        assertThat(picture.volume(volume.id()).orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(picture.snapshotsOf(volume))
                .allSatisfy(snapshot -> assertThat(snapshot.status()).isEqualTo(SnapshotStatus.AVAILABLE))
                .extracting(Snapshot::id)
                .containsExactlyInAnyOrder(
                        Set.of(left).stream().map(Snapshot::id).toArray(UUID[]::new));
        assertThat(onHost()).hasSize(left.length + 1);
    }

    @Test
    void theSnapshotsGoAndThenTheVolume() throws Exception {
        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.DONE);

        assertAllGone();
    }

    @Test
    void thinSnapshotsGoTooThoughTheyWouldOutliveTheirVolume() throws Exception {
        engine.run(delete());
        with(engine.volume("thin-1", 1, engine.thinPool()));

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.DONE);

        assertAllGone();
    }

    @Test
    void theJournalHasTheVeryCommandsThatTheDialogShowed() throws Exception {
        var operationId = UUID.randomUUID();
        var shown = DeleteWithSnapshotsOrder.of(volume, engine.inventory.picture()).commands(operationId).stream()
                .map(Command::display)
                .map(command -> "sudo -n " + command)
                .toList();

        engine.run(delete(operationId));

        assertThat(shown).hasSize(3);
        assertThat(engine.operations.steps(operationId))
                .filteredOn(step -> step.stage() == Stage.EXECUTION)
                .extracting(Step::command)
                .containsSubsequence(shown);
    }

    @Test
    void aSnapshotThatThePersonWasNotToldOfKeepsAll() throws Exception {
        engine.snapshot(volume, "wednesday");

        engine.assertRefused(delete(), "rule.delete-with-snapshots.changed");
    }

    @Test
    void aSnapshotThatOnlyTheHostKnowsKeepsAll() throws Exception {
        byHand();
        engine.look();

        engine.assertRefused(delete(), "rule.delete.host-snapshots");
    }

    /// LVM would silently take it along.
    @Test
    void aSnapshotThatNobodyHasSeenYetKeepsTheVolume() throws Exception {
        byHand();

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.has-snapshots");

        assertLeft();
    }

    private void byHand() throws Exception {
        try (var client = DemoClient.connect(engine.demo)) {
            client.run("sudo -n lvcreate -n by-hand -s -L 64m stack-volumes/" + volume.lv(), "");
        }
    }

    @Test
    void whoOpensASnapshotAfterTheRequestKeepsItAndTheVolume() throws Exception {
        try (var _ = open(tuesday)) {
            assertEnded(engine.run(delete()), OperationState.FAILED, "reason.device-open");
        }

        assertLeft(tuesday);
    }

    private DemoWorld.Hold open(Snapshot snapshot) {
        return engine.demo.world().openVolume("stack-volumes", snapshot.lv().text(), "dd");
    }

    @Test
    void anAnswerThatIsLostLeavesRowsThatTellTheTruthAndNothingIsSentTwice() throws Exception {
        var sent = engine.links.sent().size();
        engine.links.next(Fault.LOST_AFTER);

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.partly-deleted");

        assertLeft(tuesday);
        assertThat(engine.links.sent()).hasSize(sent + 1);
        assertThat(engine.run(engine.deleteWithSnapshots.request(UUID.randomUUID(), volume.id(), Set.of(tuesday.id())))
                        .state())
                .isEqualTo(OperationState.DONE);
        assertAllGone();
    }

    @Test
    void whatTheConsoleLeftInTheMiddleIsSettledByItsNextStart() throws Exception {
        engine.links.away(true);
        engine.links.next(Fault.LOST_AFTER);
        var id = engine.operations.request(delete());
        engine.await(id, state -> state == OperationState.UNKNOWN);
        assertThat(engine.inventory.picture().snapshotsOf(volume))
                .extracting(Snapshot::status)
                .containsOnly(SnapshotStatus.DELETING);

        engine = engine.restarted(folder);
        engine.operations.recover();

        assertEnded(engine.await(id), OperationState.FAILED, "reason.partly-deleted");
        assertLeft(tuesday);
    }

    @Test
    void theLastAnswerThatIsLostIsFoundOutByTheUuid() throws Exception {
        engine.links.after(2, Fault.LOST_AFTER);

        var operation = engine.run(delete());

        assertThat(operation.unknownSince()).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertAllGone();
    }

    @Test
    void whatIsGoneIsGoneWhereverProcessesAreHidden() throws Exception {
        engine.links.hiding(true);
        engine.links.after(2, Fault.LOST_AFTER);

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.DONE);

        assertAllGone();
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.partly-deleted");

        assertLeft(monday, tuesday);
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.NOT_SENT);

        assertLeft(monday, tuesday);
    }

    @Test
    void aVolumeWithoutSnapshotsIsNotForThis() throws Exception {
        volume = engine.volume("vol-2", 1);

        engine.assertRefused(delete(), "rule.delete-with-snapshots.none");
    }
}
