package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Snapshots that were taken together are deleted and reverted together, through the window.
final class SnapshotSetStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;
    private TakenSet set;

    @BeforeEach
    void takeSet() throws Exception {
        console = OpenConsole.on(data);
        console.row("vol-2").shows("Available");
        console.row("thin-1").shows("Available");
        set = new TakenSet(console, "nightly");
        set.of("vol-2", "thin-1");
        console.goTo("snapshots");
        console.row(set.snapshotOf("vol-2")).shows("Available").shows("In set nightly");
        console.row(set.snapshotOf("thin-1")).shows("Available");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aMemberLeadsToItsSetWhichIsDeletedAsOne() throws Exception {
        console.row(set.snapshotOf("vol-2")).at(".row-menu").click();
        console.at("#action-delete-snapshot").isDisabled();
        console.at("#action-delete-snapshot-set").click();
        var dialog = console.at("#delete-snapshot-set-dialog");
        dialog.shows("nightly · vol-2").shows("nightly · thin-1").shows("lvremove");

        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.at("#snapshots-table").shows("No snapshots yet");
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
    }

    @Test
    void aSetIsRevertedWithASafetySetTakenFirst() throws Exception {
        console.choose("revert-snapshot-set", set.snapshotOf("thin-1"));
        var dialog = console.at("#revert-set-dialog");
        dialog.at("#members")
                .shows("vol-2")
                .shows("thin-1")
                .shows("Nobody uses it.")
                .shows("is used up");
        dialog.at("#submit").isDisabled();
        dialog.at("#understood").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("before revert to nightly · vol-2").shows("Available");
        console.row(set.snapshotOf("thin-1")).shows("Available");
        console.row(set.snapshotOf("thin-1")).click();
        console.at("#tab-overview").click();
        console.at(".details").shows("1 of 2 snapshots are left");
        console.goTo("volumes");
        console.row("vol-2").shows("Available");
        console.row("thin-1").shows("Available");
    }
}
