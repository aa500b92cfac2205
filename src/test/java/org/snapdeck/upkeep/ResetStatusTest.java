package org.snapdeck.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Command;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.OperationState;

final class ResetStatusTest {
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

    private String status(UUID id) {
        return StorageRow.find(id, engine.inventory.picture()).orElseThrow().status();
    }

    @Test
    void aStatusIsSetAndTheJournalKnowsIt() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");
        for (var id : new UUID[] {volume.id(), snapshot.id()}) {
            var operation = engine.operations.note(ResetStatus.note(id, "available", "error"));

            assertThat(status(id)).isEqualTo("error");
            assertThat(engine.operations.get(operation).state()).isEqualTo(OperationState.DONE);
            assertThat(engine.operations.get(operation).kind()).isEqualTo(ResetStatus.NAME);

            engine.operations.note(ResetStatus.note(id, "error", "available"));
            assertThat(status(id)).isEqualTo("available");
        }
        assertThat(engine.links.sent()).hasSize(2);
    }

    @Test
    void aVolumeThatIsAvailableAgainIsAsLargeAsItIsOnItsHost() throws Exception {
        engine.operations.note(ResetStatus.note(volume.id(), "available", "error"));
        engine.runOnHost(Command.of(
                "lvextend",
                "-L",
                "2g",
                "/dev/" + volume.lv().in(volume.pool().group()).text()));
        engine.look();

        engine.operations.note(ResetStatus.note(volume.id(), "error", "available"));

        assertThat(engine.inventory.picture().volume(volume.id()).orElseThrow().size())
                .isEqualTo(ByteSize.ofGib(2));
    }

    @Test
    void whatWasMadeAfterAllIsKnownByItsUuidAgain() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");
        engine.database.durable(handle -> handle.execute("update snapshots set lv_uuid = null, status = 'error'"));
        engine.database.durable(handle -> handle.execute("update volumes set lv_uuid = null, status = 'error'"));
        engine.inventory.rowsChanged();

        engine.operations.note(ResetStatus.note(volume.id(), "error", "available"));
        engine.operations.note(ResetStatus.note(snapshot.id(), "error", "available"));

        var now = engine.inventory.picture();
        assertThat(now.volume(volume.id()).orElseThrow().uuid()).isEqualTo(volume.uuid());
        assertThat(now.snapshot(snapshot.id()).orElseThrow()).satisfies(row -> {
            assertThat(row.uuid()).isEqualTo(snapshot.uuid());
            assertThat(row.progress()).isEqualTo(100);
        });
    }

    @Test
    void aStatusThatIsNoLongerWhatThePersonSawIsLeft() throws Exception {
        engine.assertRefused(ResetStatus.note(volume.id(), "in-use", "error"), "rule.labels.changed");

        assertThat(status(volume.id())).isEqualTo("available");
    }

    @Test
    void aRowThatIsGoneIsRefused() {
        engine.assertRefused(ResetStatus.note(UUID.randomUUID(), "error", "available"), "rule.row.gone");
    }
}
