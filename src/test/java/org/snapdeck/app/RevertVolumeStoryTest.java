package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A volume goes back to a snapshot of it, from the click to what the host itself shows, through the window.
final class RevertVolumeStoryTest {
    private static final String THIN = "volume-e7092b35-8f41-4da3-82e6-b1305f7d9c05";
    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

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

    @Test
    void aThinVolumeIsRevertedAndItsSnapshotStays() throws Exception {
        takeSnapshot("thin-1");

        console.choose("revert-volume", "thin-1-snapshot");
        var dialog = console.at("#revert-volume-dialog");
        dialog.at("#losses").shows("stays");
        dialog.at("#safety").click();
        dialog.at("#understood").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("thin-1-snapshot").shows("Available");
        assertThat(console.rows()).hasSize(1);
        console.goTo("volumes");
        console.row("thin-1").shows("Available");
    }

    @Test
    void whoOpensTheVolumeBeforeTheHostBeginsKeepsIt() {
        takeSnapshot("thin-1");
        console.choose("revert-volume", "thin-1-snapshot");
        var dialog = console.at("#revert-volume-dialog");
        dialog.at("#safety").click();
        dialog.at("#understood").click();
        console.onceRequested(() -> console.demo().world().openVolume("thin-volumes", THIN, "qemu"));
        dialog.at("#submit").click();

        dialog.at(".dialog-problem").shows("in more use than you had been told");
        dialog.at("#cancel").click();
        console.row("thin-1-snapshot").shows("Available");
    }

    @Test
    void aVolumeThatHasGrownIsNotReverted() throws Exception {
        takeSnapshot("thin-1");
        console.goTo("volumes");
        console.choose("extend-volume", "thin-1");
        var form = console.at("#extend-volume-dialog");
        form.at("#new-size").type("5");
        form.at("#submit").click();
        form.at("#close").text("Close").click();

        console.goTo("snapshots");
        console.row("thin-1-snapshot").at(".row-menu").click();
        console.at("#action-revert-volume").shows("so they no longer match").isDisabled();
    }

    @Test
    void aRevertThatWouldBreakAnotherSnapshotIsRefused() {
        takeSnapshot("vol-2");
        console.demo().world().write(GROUP, IDLE, 1L << 30);
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#snapshot-name").type("small");
        dialog.at("#small-store").click();
        dialog.at("#store-size").type("0.5");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("small").shows("Available");

        console.row("vol-2-snapshot").at(".row-menu").click();
        console.at("#action-revert-volume").shows("small would be lost").isDisabled();
    }

    /// Somebody opens the volume between the script's look and LVM's own: LVM only notes the merge, and says 0.
    @Test
    void aMergeThatWaitsSaysForWhomAndBeginsWhenTheyAreGone() throws Exception {
        takeSnapshot("vol-2");
        console.choose("revert-volume", "vol-2-snapshot");
        var dialog = console.at("#revert-volume-dialog");
        dialog.at("#safety").click();
        dialog.at("#understood").click();
        var reading = console.demo().world().readGroup(GROUP);
        dialog.at("#submit").click();
        console.until("LVM waits for its lock", this::lvconvertWaits);
        var use = console.demo().world().openVolume(GROUP, IDLE, "/usr/bin/qemu-system-x86_64");
        reading.close();

        dialog.at("#stages").shows("Not reverted yet");
        dialog.at("#close").click();
        console.row("vol-2-snapshot").shows("Waits for qemu-system-x86");
        console.goTo("volumes");
        console.row("vol-2").shows("Reverting").shows("Waits for qemu-system-x86");

        use.close();
        console.row("vol-2").shows("Available");
        console.goTo("snapshots");
        console.row("vol-2-snapshot").isGone();
    }

    private boolean lvconvertWaits() {
        return console.runsOnDemoHost("lvconvert");
    }
}
