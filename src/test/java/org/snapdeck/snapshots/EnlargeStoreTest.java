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
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;

final class EnlargeStoreTest {
    private static final ByteSize SMALL = new ByteSize(128L << 20);
    private static final ByteSize LARGER = new ByteSize(512L << 20);

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;
    private Snapshot snapshot;

    @BeforeEach
    void makeSnapshot() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
        var wanted = engine.snapshotRequest(volume, "vol-1-snapshot");
        engine.run(engine.createSnapshot.request(new CreateSnapshotRequest(
                wanted.id(),
                wanted.operationId(),
                wanted.volumeId(),
                wanted.name(),
                "",
                wanted.metadata(),
                Optional.of(SMALL),
                "",
                0,
                Optional.empty())));
        snapshot = engine.look().snapshot(wanted.id()).orElseThrow();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operations.Request to(ByteSize size) {
        return engine.enlargeStore.request(new EnlargeStoreRequest(UUID.randomUUID(), snapshot.id(), size));
    }

    private void assertIs(ByteSize store) {
        var row = engine.look().snapshot(snapshot.id()).orElseThrow();
        assertThat(row.status()).isEqualTo(SnapshotStatus.AVAILABLE);
        assertThat(engine.inventory.picture().seen(row).orElseThrow().size()).isEqualTo(store);
    }

    @Test
    void theHostShowsTheLargerStoreAndTheQuotaIsTheSame() throws Exception {
        var before = engine.inventory.picture().quotaUse(engine.project.id());

        assertThat(engine.run(to(LARGER)).state()).isEqualTo(OperationState.DONE);

        assertIs(LARGER);
        assertThat(engine.inventory.picture().quotaUse(engine.project.id())).isEqualTo(before);
    }

    @Test
    void itIsDoneWhileTheVolumeIsInUse() throws Exception {
        try (var _ = engine.demo.world().openVolume("stack-volumes", volume.lv().text(), "qemu-system-x86")) {
            assertThat(engine.run(to(LARGER)).state()).isEqualTo(OperationState.DONE);
        }
        assertIs(LARGER);
    }

    @Test
    void aDeadOneIsRefused() {
        overflow();
        engine.look();

        engine.assertRefused(to(LARGER), "rule.snapshot.invalid");
    }

    @Test
    void oneThatDiedSinceTheLastLookIsSaidToBeDeadThoughLvmSucceeds() throws Exception {
        overflow();

        assertEnded(engine.run(to(LARGER)), OperationState.FAILED, "reason.snapshot-invalid");
    }

    private void overflow() {
        engine.demo
                .world()
                .write("stack-volumes", volume.lv().text(), ByteSize.ofGib(1).bytes());
    }

    @Test
    void neverLessThanItHasAndNeverMoreThanItCanNeed() {
        engine.assertRefused(to(new ByteSize(64L << 20)), "rule.extend.not-larger");
        engine.assertRefused(to(ByteSize.ofGib(2)), "rule.enlarge.too-large");
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheSize() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        assertThat(engine.run(to(LARGER)).state()).isEqualTo(OperationState.DONE);

        assertIs(LARGER);
    }

    @Test
    void aRequestThatNeverArrivedLeavesAllAsItWas() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(engine.run(to(LARGER)), OperationState.FAILED, "reason.not-done");

        assertIs(SMALL);
    }

    @Test
    void aThinOneHasNoStore() throws Exception {
        snapshot = engine.snapshot(engine.volume("thin-1", 1, engine.thinPool()), "thin-1-snapshot");

        engine.assertRefused(to(LARGER), "rule.enlarge.thin");
    }
}
