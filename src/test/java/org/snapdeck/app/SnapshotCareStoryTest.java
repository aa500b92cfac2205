package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a snapshot after it was taken, and the way between it and its volume.
final class SnapshotCareStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void takeSnapshot() throws Exception {
        console = OpenConsole.on(data);
        console.choose("create-snapshot", "vol-2");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#create-snapshot-dialog").at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void itIsRenamedAndDescribed() {
        console.choose("edit-snapshot", "vol-2-snapshot");
        var dialog = console.at("#edit-labels-dialog");
        dialog.shows("Nothing has been changed");
        dialog.at("#submit").isDisabled();
        dialog.at("#label-name").type(" ");
        dialog.shows("Give it a name");
        dialog.at("#submit").isDisabled();
        dialog.at("#label-name").type("升级之前");
        dialog.at("#label-description").type("before the upgrade");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("升级之前").shows("before the upgrade");
    }

    @Test
    void itsMetadataIsKept() {
        console.choose("edit-metadata", "vol-2-snapshot");
        var dialog = console.at("#edit-metadata-dialog");
        dialog.at("#metadata-own").type("= nothing");
        dialog.at("#submit").isDisabled();
        dialog.at("#metadata-own").type("keep = a year");
        dialog.at("#submit").click();
        dialog.isGone();

        console.row("vol-2-snapshot").click();
        console.at(".details-grid").shows("keep = a year");
    }

    @Test
    void aVolumeIsMadeOfIt() throws Exception {
        console.choose("create-volume-from-snapshot", "vol-2-snapshot");
        var form = console.at("#create-volume-dialog");
        form.at("#volume-source").shows("Snapshot vol-2-snapshot");
        form.at("#volume-size").type("4");
        form.shows("vol-2-snapshot needs at least 5");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("6");
        form.at("#volume-name").type("from-snapshot");
        form.at("#submit").click();
        form.at("#close").text("Close").click();

        console.goTo("volumes");
        console.at(".details-header .close-details").click();
        console.row("from-snapshot").shows("Available").shows("6 GiB");
        assertThat(console.snapshotsOnDemoHost()).hasSize(1);
    }

    @Test
    void itIsDeletedAndItsVolumeStays() throws Exception {
        console.choose("delete-snapshot", "vol-2-snapshot");
        var dialog = console.at("#delete-snapshot-dialog");
        dialog.shows("What it holds is lost");
        dialog.at("#commands").shows("lvremove");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("vol-2-snapshot").isGone();
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
        console.goTo("volumes");
        console.row("vol-2").shows("Available");
    }

    @Test
    void whoHasItOpenKeepsIt() {
        var name =
                console.engine().inventory.picture().snapshots().getFirst().lv().text();
        try (var _ = console.demo().world().openVolume("stack-volumes", name, "mount-helper")) {
            console.choose("delete-snapshot", "vol-2-snapshot");
            var dialog = console.at("#delete-snapshot-dialog");
            dialog.at("#submit").click();

            dialog.shows("vol-2-snapshot is open on its host: stop whoever uses it first.");
        }
        console.at("#delete-snapshot-dialog").text("Cancel").click();
        console.row("vol-2-snapshot").shows("Available");
    }

    /// The walkthrough's own rule.
    @Test
    void aVolumeThatHasItIsNotDeletedAndTheMenuSaysWhich() {
        console.goTo("volumes");
        console.row("vol-2").at(".row-menu").click();

        console.at("#action-delete-volume")
                .shows("vol-2 has a snapshot (vol-2-snapshot): delete it first.")
                .isDisabled();
        console.at("#action-release-volume").shows("(vol-2-snapshot)").isDisabled();
        console.press(KeyCode.ESCAPE);
    }

    @Test
    void theWayLeadsToItsVolumeAndBack() {
        console.choose("show-volume", "vol-2-snapshot");
        console.at(".details-header").shows("vol-2");

        console.choose("show-snapshots", "vol-2");
        console.row("vol-2-snapshot").isShown();

        console.goTo("volumes");
        console.row("vol-2").click();
        console.at("#tab-snapshots").click();
        console.at(".details").text("vol-2-snapshot").click();
        console.at(".details-header").shows("vol-2-snapshot");
    }
}
