package org.snapdeck.app;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done about an instance while a snapshot is taken of its disk, and snapshots of several volumes at once.
final class TogetherStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.on(data);
        console.row("vol-1").shows("In use");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aPausedInstancesSnapshotSaysThatItWasPaused() {
        console.choose("create-snapshot", "vol-1");
        console.at("#submit").isDisabled();

        console.at("#manner-pause").click();
        console.at("#commands").shows("suspend").shows("resume").shows("snapdeck.consistency=paused");
        console.at("#submit").click();

        console.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("vol-1-snapshot").shows("Available").shows("Paused");
    }

    @Test
    void aSetIsTakenOfWhatIsSelected() {
        console.row("vol-1").click();
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.choose("create-snapshot-set", "vol-1");
        var dialog = console.at("#create-set-dialog");
        dialog.shows("vol-1").shows("vol-2").shows("vm-1");
        dialog.at("#submit").isDisabled();

        dialog.at("#manner-freeze").click();
        dialog.at("#submit").click();

        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("snapshot-set · vol-1").shows("Available").shows("Guest frozen");
        console.row("snapshot-set · vol-2").shows("Available").shows("Guest frozen");
        console.row("snapshot-set · vol-2").click();
        console.at("#tab-overview").click();
        console.at(".details").shows("Taken within");
    }
}
