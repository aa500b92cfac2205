package org.snapdeck.app;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One action for several rows, and what became of each.
final class BatchStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void selectAll() throws Exception {
        console = OpenConsole.on(data);
        console.row("vol-1").shows("In use");
        console.row("vol-2").click();
        console.press(KeyCode.CONTROL, KeyCode.A);
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void attachmentsOfSeveralVolumesAreTakenBackAtOnce() {
        console.choose("remove-attachment", "vol-1");
        var dialog = console.at("#remove-attachments-dialog");
        dialog.shows("vm-1").shows("No attachment of vol-2 was recorded.");

        dialog.at("#submit").click();

        dialog.shows("Taken back");
        dialog.at("#close").text("Close").click();
        console.row("vol-1").shows("Available");
    }

    @Test
    void severalRowsGetOneStatusWhereTheyMay() {
        console.choose("reset-status", "vol-1");
        var dialog = console.at("#reset-statuses-dialog");
        dialog.shows("stack-volumes/volume-").shows("Choose the new status.");
        dialog.at("#submit").isDisabled();

        dialog.at("#status-available").click();
        dialog.shows("vol-1 has recorded attachments");

        dialog.at("#status-error").click();
        dialog.at("#submit").click();

        dialog.shows("Changed");
        dialog.at("#close").text("Close").click();
        console.row("vol-1").shows("Error");
        console.row("vol-2").shows("Error");
    }
}
