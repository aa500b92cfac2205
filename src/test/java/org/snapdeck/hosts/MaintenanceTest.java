package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.Volume;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;

final class MaintenanceTest {
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

    private Operations.Note maintenance(HostAction action) {
        return Maintenance.note(engine.host.id(), engine.project.id(), action);
    }

    @Test
    void aFrozenHostIsGivenNothingNewUntilItIsThawed() throws Exception {
        engine.operations.note(maintenance(HostAction.FREEZE));

        engine.assertRefused(engine.deleteVolume.request(UUID.randomUUID(), volume.id()), "rule.host.frozen");
        engine.assertRefused(
                engine.createSnapshot.request(engine.snapshotRequest(volume, "snap-1")), "rule.host.frozen");
        engine.assertRefused(maintenance(HostAction.FREEZE), "rule.host.frozen-already");

        engine.operations.note(maintenance(HostAction.THAW));
        assertThat(engine.run(engine.deleteVolume.request(UUID.randomUUID(), volume.id()))
                        .state())
                .isEqualTo(OperationState.DONE);
    }

    @Test
    void whatStillWaitsWhenMaintenanceBeginsIsNotSent() throws Exception {
        var sent = engine.links.sent().size();
        var request = engine.createSnapshot.request(engine.snapshotRequest(volume, "snap-1"));

        var operation = engine.run((handle, picture) -> {
            var written = request.write(handle, picture);
            maintenance(HostAction.FREEZE).of(picture).rows().accept(handle);
            return written;
        });

        assertEnded(operation, OperationState.NOT_SENT, "rule.host.frozen");
        assertThat(engine.links.sent()).hasSize(sent);
    }

    @Test
    void theJournalTellsWhoFrozeIt() throws Exception {
        var id = engine.operations.note(maintenance(HostAction.FREEZE));

        var operation = engine.operations.get(id);
        assertThat(operation.kind()).isEqualTo(Maintenance.FREEZE);
        assertThat(operation.objectName()).isEqualTo("demo-host");
        assertThat(operation.state()).isEqualTo(OperationState.DONE);
    }
}
