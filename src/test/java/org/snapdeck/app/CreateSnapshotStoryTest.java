package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot, from the click on *Create Snapshot* to what the host itself shows, through the window.
final class CreateSnapshotStoryTest {
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final String USED = "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01";
    private static final String GROUP = "stack-volumes";

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

    @Test
    void anAvailableVolumeIsSnapshotAtOnce() throws Exception {
        console.row("vol-2").shows("Available");
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-free").isShown();
        dialog.at("#submit").click();
        dialog.at("#stages").text("Read-back").isShown();
        dialog.at("#close").text("Close").click();

        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available").shows("vol-2").shows("Not in use");
        assertThat(console.snapshotsOnDemoHost())
                .singleElement()
                .asString()
                .startsWith("_snapshot-")
                .endsWith(IDLE);
    }

    @Test
    void anAttachedVolumeNeedsToBeAcknowledged() throws Exception {
        console.row("vol-1").shows("In use");
        console.choose("create-snapshot", "vol-1");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-warning")
                .shows("Attached to vm-1 as /dev/vdb")
                .shows("Disk vdb of the instance vm-1, which is running");
        dialog.at("#submit").isDisabled();
        dialog.shows("Say first that you know who uses the volume.");

        dialog.at("#acknowledge").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.goTo("snapshots");
        console.row("vol-1-snapshot").shows("Available").shows("Crash consistent");
        assertThat(console.snapshotsOnDemoHost()).singleElement().asString().endsWith(USED);
    }

    @Test
    void theFormShowsWhetherTheVolumeIsBeingWrittenToAsLongAsItIsOpen() throws Exception {
        console.choose("create-snapshot", "vol-1");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#write-verdict").shows("/s being written");
        dialog.at("#small-store").click();
        dialog.at("#store-life").shows("At the rate the volume is being written, a store of");
        assertThat(console.countsWritesOnDemoHost()).isTrue();

        dialog.at("#cancel").click();

        console.until("the host counts no more", () -> !console.countsWritesOnDemoHost());
    }

    @Test
    void whoBeginsToUseTheVolumeWhileTheFormIsOpenIsAskedAbout() throws Exception {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-free").isShown();
        try (var _ = console.usedWhileNobodyLooks(GROUP, IDLE, "qemu-system-x86", dialog.at("#submit")::click)) {
            dialog.at("#use-changed").isShown();
            dialog.at("#use-warning").shows("Open in qemu-system-x86");
            dialog.at("#submit").isDisabled();
            assertThat(console.snapshotsOnDemoHost()).isEmpty();

            dialog.at("#acknowledge").click();
            dialog.at("#submit").click();
            dialog.at("#close").text("Close").click();
        }
        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available").shows("Crash consistent");
        console.goTo("activity");
        assertThat(console.rows()).hasSize(1);
        assertThat(console.snapshotsOnDemoHost()).hasSize(1);
    }

    @Test
    void aRefusalByLvmKeepsTheFields() throws Exception {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#snapshot-name").type("before-upgrade");
        dialog.at("#snapshot-description").type("Before the upgrade of Friday");
        dialog.at("#snapshot-metadata").type("ticket = 4711");
        console.onceRequested(() -> console.fill(GROUP));
        dialog.at("#submit").click();

        dialog.at(".dialog-problem")
                .shows("The volume group has 0 B free")
                .shows("delete something, extend the group, or ask for less.");
        dialog.at(".dialog-problem").text("Details").click();
        dialog.at(".dialog-problem").shows("insufficient free space");
        assertThat(dialog.at("#snapshot-name").read()).isEqualTo("before-upgrade");
        assertThat(dialog.at("#snapshot-description").read()).isEqualTo("Before the upgrade of Friday");
        assertThat(dialog.at("#snapshot-metadata").read()).isEqualTo("ticket = 4711");
        dialog.at("#cancel").click();

        console.goTo("snapshots");
        console.row("before-upgrade").shows("Error");
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
    }
}
