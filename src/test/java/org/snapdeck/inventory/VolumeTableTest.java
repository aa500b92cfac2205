package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.lvm.ByteSize;

final class VolumeTableTest {
    private final SamplePicture sample = new SamplePicture();

    @TempDir
    private Path folder;

    @Test
    void aRowIsReadAsItWasWritten() throws Exception {
        var plain = sample.volume("plain");
        var volume = new Volume(
                UUID.randomUUID(),
                SamplePicture.PROJECT.id(),
                SamplePicture.THIN,
                plain.lv(),
                Optional.empty(),
                "系统盘",
                "starts the web server",
                VolumeStatus.IN_USE,
                ByteSize.ofGib(20),
                Map.of("tier", "gold"),
                true,
                Map.of("image_name", "debian-13"),
                Optional.of(new VolumeSource.FromSnapshot(UUID.randomUUID())),
                SamplePicture.NOW,
                SamplePicture.NOW,
                0);
        try (var database = ReadyTables.open(folder)) {
            database.durable(handle -> {
                ProjectTable.insert(handle, SamplePicture.PROJECT, Quota.DEFAULT);
                HostTable.insert(handle, sample.picture().hosts().getFirst());
                VolumeTable.insert(handle, volume);
                return null;
            });

            Optional<Volume> read = database.transaction(handle -> VolumeTable.get(handle, volume.id()));
            assertThat(read).contains(volume);
        }
    }
}
