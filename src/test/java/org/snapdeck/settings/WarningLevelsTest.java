package org.snapdeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.database.Database;
import org.snapdeck.database.ReadyTables;
import org.snapdeck.database.SettingTable;
import org.snapdeck.filling.Level;
import org.snapdeck.filling.Levels;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Inventory;

final class WarningLevelsTest {
    private static final Levels OTHERS =
            new Levels(new Level(50, 60), new Level(70, 80), new Level(40, 41), Duration.ofMinutes(15), false);

    @TempDir
    private Path folder;

    private Database database;
    private Inventory inventory;
    private WarningLevels levels;

    @BeforeEach
    void open() throws Exception {
        database = ReadyTables.open(folder);
        inventory = new Inventory(database);
        inventory.rowsChanged();
        levels = new WarningLevels(database, inventory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private WarningLevelsViewModel form() {
        return new WarningLevelsViewModel(
                inventory.picture().levels(), levels, Words.english(), Background.sameThread());
    }

    @Test
    void atFirstTheyAreTheUsualOnes() {
        assertThat(inventory.picture().levels()).isEqualTo(Levels.DEFAULT);
    }

    @Test
    void whatWasChosenCountsAtOnceAndAfterTheNextStart() throws Exception {
        levels.change(OTHERS);
        assertThat(inventory.picture().levels()).isEqualTo(OTHERS);

        database.close();
        open();
        assertThat(inventory.picture().levels()).isEqualTo(OTHERS);
    }

    @Test
    void whatSomebodyWroteByHandAndIsNoLevelDoesNotCount() {
        database.durable(handle -> {
            SettingTable.put(handle, "warning-levels.store.warning", "95");
            SettingTable.put(handle, "warning-levels.data.critical", "much");
            return null;
        });
        inventory.rowsChanged();

        assertThat(inventory.picture().levels()).isEqualTo(Levels.DEFAULT);
    }

    @Test
    void theFormSavesWhatIsTyped() {
        var form = form();
        assertThat(form.reasonProperty().get()).isEqualTo("Nothing has been changed.");
        form.store().warningProperty().set("50 %");
        form.store().criticalProperty().set("60");
        form.minutesProperty().set("0");
        form.desktopProperty().set(false);
        assertThat(form.reasonProperty().get()).isEmpty();

        form.submit();

        assertThat(inventory.picture().levels())
                .isEqualTo(new Levels(
                        new Level(50, 60), Levels.DEFAULT.data(), Levels.DEFAULT.metadata(), Duration.ZERO, false));
    }

    @ParameterizedTest
    @CsvSource({
        "75,75,The critical level must be above the warning level.",
        "90,75,The critical level must be above the warning level.",
        "0,75,A level is a whole number of percent from 1 to 100.",
        "75,101,A level is a whole number of percent from 1 to 100.",
        "many,90,A level is a whole number of percent from 1 to 100.",
        "'',90,A level is a whole number of percent from 1 to 100.",
        "75.5,90,A level is a whole number of percent from 1 to 100."
    })
    void whatIsNoLevelIsSaidToBeNone(String warning, String critical, String sentence) {
        var form = form();

        form.data().warningProperty().set(warning);
        form.data().criticalProperty().set(critical);

        assertThat(form.data().problemProperty().get()).isEqualTo(sentence);
        assertThat(form.reasonProperty().get()).isEqualTo(sentence);
        form.submit();
        assertThat(inventory.picture().levels()).isEqualTo(Levels.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"-1", "an hour", "''", "100001"})
    void minutesAreMinutes(String typed) {
        var form = form();

        form.minutesProperty().set(typed);

        assertThat(form.minutesProblemProperty().get()).isEqualTo("These are whole minutes, from 0 to 100,000.");
    }
}
