package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Removal;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;

final class DeleteSnapshotTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot snapshot;

    @BeforeEach
    void makeSnapshot() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
        snapshot = engine.snapshot(volume, "vol-1-snapshot");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operations.Request delete() {
        return engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id());
    }

    private Optional<Snapshot> row() {
        return engine.inventory.picture().snapshot(snapshot.id());
    }

    private void assertStillThere() {
        assertThat(row().orElseThrow().status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(engine.look().seen(snapshot)).isPresent();
    }

    private void assertGone(Operation operation) {
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(row()).isEmpty();
        assertThat(engine.look().seen(snapshot)).isEmpty();
        assertThat(engine.inventory.picture().seen(volume)).isPresent();
    }

    @Test
    void aSnapshotIsGoneAndItsVolumeStays() throws Exception {
        assertGone(engine.run(delete()));

        assertThat(engine.inventory.picture().quotaUse(engine.project.id()).snapshots())
                .isZero();
    }

    @Test
    void aThinSnapshotIsGoneAndItsVolumeStays() throws Exception {
        volume = engine.volume("thin-9", 1, engine.thinPool());
        snapshot = engine.snapshot(volume, "thin-9-snapshot");

        assertGone(engine.run(delete()));
    }

    @Test
    void oneThatIsOpenOnItsHostIsRefused() throws Exception {
        try (var _ =
                engine.demo.world().openVolume("stack-volumes", snapshot.lv().text(), "dd")) {
            engine.look();

            engine.assertRefused(delete(), "rule.delete-snapshot.open");
        }
    }

    @Test
    void whoOpensItAfterTheRequestKeepsIt() throws Exception {
        try (var _ =
                engine.demo.world().openVolume("stack-volumes", snapshot.lv().text(), "dd")) {
            assertEnded(engine.run(delete()), OperationState.FAILED, "reason.device-open");
        }

        assertStillThere();
    }

    @Test
    void whatWasMadeSinceTheLastLookIsNotTakenForGone() throws Exception {
        var request = engine.snapshotRequest(volume, "new");
        engine.run(engine.createSnapshot.request(request));
        snapshot = engine.inventory.picture().snapshot(request.id()).orElseThrow();

        engine.assertRefused(delete(), "rule.not-looked-at");

        assertStillThere();
        assertGone(engine.run(delete()));
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheUuid() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(delete());

        assertThat(operation.unknownSince()).isPresent();
        assertGone(operation);
        assertThat(engine.links.sent()).hasSize(3);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(delete()), OperationState.FAILED, "reason.not-done");

        assertStillThere();
        assertThat(engine.links.sent()).hasSize(3);
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(delete()).state()).isEqualTo(OperationState.NOT_SENT);

        assertStillThere();
    }

    @Test
    void sudoThatRefusesIsTheReasonGiven() throws Exception {
        var request = delete();
        engine.demo.world().refuseSudo(true);
        var operation = engine.run(request);
        engine.demo.world().refuseSudo(false);

        assertEnded(operation, OperationState.FAILED, "reason.not-allowed");
        assertStillThere();
    }

    @Test
    void whatIsNotOnTheHostAnyMoreNeedsNoCommand() throws Exception {
        var seen = engine.inventory.picture().seen(snapshot).orElseThrow();
        engine.links
                .to(engine.host.id())
                .remove(Removal.ofSnapshot(seen.handle().orElseThrow(), snapshot.id(), UUID.randomUUID()));
        engine.look();

        assertGone(engine.run(delete()));

        assertThat(engine.links.sent()).hasSize(3);
    }

    @Test
    void aFailedRowWithoutASnapshotIsDeletedEvenWhileItsHostIsSilent() throws Exception {
        engine.links.next(Fault.UNREACHABLE);
        snapshot = engine.snapshot(volume, "never-made");
        engine.links.away(true);
        engine.look();

        engine.run(delete());

        assertThat(row()).isEmpty();
    }

    @Test
    void ofTwoWhoDeleteItTheSecondIsTold() throws Exception {
        var operation = engine.run(delete());

        engine.assertRefused(delete(), "rule.snapshot.gone");
        assertGone(operation);
    }
}
