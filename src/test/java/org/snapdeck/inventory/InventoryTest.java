package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.ReadyTables;

final class InventoryTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoReadsTheRowsAndWhoWritesOneDoNotWaitForEachOther() throws Exception {
        try (var database = ReadyTables.open(folder)) {
            var inventory = new Inventory(database);
            var reader = Thread.ofPlatform().unstarted(inventory::rowsChanged);

            Picture within = database.transaction(handle -> {
                reader.start();
                while (reader.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
                return inventory.within(handle);
            });

            reader.join();
            assertThat(within.volumes()).isEmpty();
        }
    }
}
