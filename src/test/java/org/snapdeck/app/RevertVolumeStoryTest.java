package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A volume goes back to a snapshot of it, from the click to what the host itself shows, through the window.
final class RevertVolumeStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.on(data);
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void takeSnapshot(String volume) {
        console.row(volume).shows("Available");
        console.choose("create-snapshot", volume);
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row(volume + "-snapshot").shows("Available");
    }

    @Test
    void aThickVolumeIsRevertedWithASafetySnapshotAndTheSnapshotIsUsedUp() throws Exception {
        takeSnapshot("vol-2");

        console.choose("revert-volume", "vol-2-snapshot");
        var dialog = console.at("#revert-volume-dialog");
        dialog.at("#losses").shows("The snapshot vol-2-snapshot is used up");
        dialog.at("#submit").isDisabled();
        dialog.shows("Say first that you know what is lost.");
        dialog.at("#understood").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("before revert to vol-2-snapshot").shows("Available");
        assertThat(console.rows()).hasSize(1);
        assertThat(console.snapshotsOnDemoHost()).hasSize(1);
        console.goTo("volumes");
        console.row("vol-2").shows("Available");
    }

    @Test
    void aVolumeThatSomebodyUsesIsNotReverted() throws Exception {
        console.row("vol-1").shows("In use");
        console.choose("create-snapshot", "vol-1");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#acknowledge").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");

        console.row("vol-1-snapshot").shows("Available");

        console.row("vol-1-snapshot").at(".row-menu").click();
        console.at("#action-revert-volume").isDisabled();
    }
}
