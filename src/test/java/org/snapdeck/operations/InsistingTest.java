package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.filling.Level;
import org.snapdeck.filling.LevelTable;
import org.snapdeck.filling.Levels;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.volumes.CreateVolumeRequest;

/// What is asked for against an advice, with a reason that stands in the journal.
final class InsistingTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;

    @BeforeEach
    void open() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void critical(int level) {
        var usual = Levels.DEFAULT;
        engine.database.durable(handle -> {
            LevelTable.put(
                    handle,
                    new Levels(
                            usual.store(), new Level(1, level), usual.metadata(), usual.untilFull(), usual.desktop()));
            return null;
        });
        engine.inventory.rowsChanged();
    }

    private Operations.Request volume(String despite) {
        var wanted = new CreateVolumeRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                engine.project.id(),
                "thin-1",
                "",
                ByteSize.ofGib(1),
                engine.thinPool());
        return Insisting.on(
                engine.createVolume.request(wanted), picture -> PoolPressure.explain(wanted.pool(), picture), despite);
    }

    @Test
    void belowTheLevelNobodyIsAsked() throws Exception {
        var operation = engine.run(volume("because"));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.despite()).isEmpty();
    }

    @Test
    void aboveItNothingIsWrittenWithoutAReason() {
        critical(2);

        engine.assertRefused(volume(" "), "rule.thin-pool.critical-data");
    }

    @Test
    void theReasonStandsInTheJournalAfterTheNextStart() throws Exception {
        critical(2);

        var operation = engine.run(volume(" the disks come tomorrow "));
        assertThat(operation.state()).isEqualTo(OperationState.DONE);

        engine = engine.restarted(folder);
        assertThat(engine.operations.get(operation.id()).despite()).isEqualTo("the disks come tomorrow");
    }

    @Test
    void whoAskedStandsThereToo() throws Exception {
        assertThat(engine.run(volume("")).requestedBy()).isEqualTo(System.getProperty("user.name"));
    }
}
