package org.snapdeck.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Volume;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.OperationState;

final class EditMetadataTest {
    private static final Metadata NONE = new Metadata(Map.of(), Map.of());
    private static final Metadata SOME =
            new Metadata(Map.of("等级", "gold = best"), Map.of("image_name", "debian-13", "os_distro", "debian"));

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

    private Metadata now(UUID id) {
        return StorageRow.find(id, engine.inventory.picture()).orElseThrow().metadata();
    }

    private void note(UUID id, Metadata before, Metadata after) throws Exception {
        var operation = engine.operations.note(EditMetadata.note(id, before, after));
        assertThat(engine.operations.get(operation).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void itIsKeptAsItWasWrittenOfVolumesAndSnapshots() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");
        note(volume.id(), NONE, SOME);
        note(snapshot.id(), NONE, SOME);

        assertThat(now(volume.id())).isEqualTo(SOME);
        assertThat(now(snapshot.id())).isEqualTo(SOME);
    }

    @Test
    void theImagesMetadataOfABootableVolumeGoesAlongToItsSnapshots() throws Exception {
        note(volume.id(), NONE, SOME);
        assertThat(now(engine.snapshot(volume, "not bootable").id()).image()).isEmpty();

        var bootable = new Labels("vol-1", "", true);
        engine.await(engine.editLabels.handIn(
                new EditLabelsRequest(UUID.randomUUID(), volume.id(), Labels.of(volume), bootable),
                engine.operations,
                engine.inventory.picture()));
        var snapshot = engine.snapshot(engine.look().volume(volume.id()).orElseThrow(), "bootable");

        assertThat(now(snapshot.id()).image()).isEqualTo(SOME.image());
    }

    @Test
    void whatSomebodyElseNotedMeanwhileIsNotOverwritten() throws Exception {
        note(volume.id(), NONE, SOME);

        engine.assertRefused(EditMetadata.note(volume.id(), NONE, NONE), "rule.labels.changed");
        assertThat(now(volume.id())).isEqualTo(SOME);
    }

    @Test
    void aRowThatIsGoneIsRefused() {
        engine.assertRefused(EditMetadata.note(UUID.randomUUID(), NONE, SOME), "rule.row.gone");
    }
}
