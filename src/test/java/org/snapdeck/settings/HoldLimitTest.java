package org.snapdeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.database.SettingTable;
import org.snapdeck.lvm.Hold;

final class HoldLimitTest {
    @TempDir
    private Path folder;

    private Database database;
    private HoldLimit limit;

    @BeforeEach
    void open() throws Exception {
        database = ReadyTables.open(folder);
        limit = new HoldLimit(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void itIsTheUsualOneAtFirst() {
        assertThat(limit.get()).isEqualTo(Hold.USUAL);
    }

    @Test
    void whatWasChosenIsThereAfterTheConsoleWasEnded() throws Exception {
        limit.remember(Duration.ofSeconds(20));
        close();
        open();

        assertThat(limit.get()).hasSeconds(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "31", "-3", "ten", "", "99999"})
    void whatIsNoLimitCountsForNothing(String written) {
        database.durable(handle -> {
            SettingTable.put(handle, "hold-limit.seconds", written);
            return null;
        });

        assertThat(limit.get()).isEqualTo(Hold.USUAL);
    }
}
