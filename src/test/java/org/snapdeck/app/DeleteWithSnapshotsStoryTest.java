package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A volume that is deleted with its snapshots, through the window.
final class DeleteWithSnapshotsStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.on(data);
        console.choose("create-snapshot", "vol-2");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#create-snapshot-dialog").at("#close").text("Close").click();
    }

    @AfterEach
    void close() {
        console.close();
    }

    private Place question() {
        console.choose("delete-with-snapshots", "vol-2");
        return console.at("#delete-with-snapshots-dialog");
    }

    @Test
    void allOfItGoesOnceItsNameIsTyped() throws Exception {
        var dialog = question();
        dialog.at("#lost").shows("Volume vol-2").shows("Snapshot vol-2-snapshot");
        dialog.at("#submit").isDisabled();
        dialog.at("#typed-name").type("vol-1");
        dialog.shows("Type the name of the volume, vol-2");
        dialog.at("#submit").isDisabled();
        dialog.at("#typed-name").type("vol-2");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("vol-2").isGone();
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
        console.goTo("snapshots");
        console.row("vol-2-snapshot").isGone();
        console.goTo("activity");
        console.row("vol-2").shows("Delete Volume with Snapshots").shows("Done");
    }

    @Test
    void aColleaguesSnapshotKeepsAll() throws Exception {
        var dialog = question();
        dialog.at("#typed-name").type("vol-2");
        console.onceRequested(this::snapshotByHand);
        dialog.at("#submit").click();

        dialog.at(".dialog-problem").shows("by-hand");
        dialog.at("#cancel").click();
        console.row("vol-2").shows("Available");
    }

    private void snapshotByHand() {
        console.onDemoHost(
                "sudo -n lvcreate -n by-hand -s -L 64m" + " stack-volumes/volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02");
    }
}
