package org.snapdeck.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written about a volume, its status set right, and the way out of the console's care.
final class UpkeepStoryTest {
    @TempDir
    private Path data;

    @Test
    void aVolumeIsRenamedOnItsHostAndDescribedHere() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.choose("edit-volume", "vol-2");
            var dialog = console.at("#edit-labels-dialog");
            dialog.shows("Nothing has been changed");
            dialog.at("#submit").isDisabled();
            dialog.at("#label-name").type(" ");
            dialog.shows("Give it a name");
            dialog.at("#label-name").type("订单");
            dialog.at("#commands").shows("lvchange").shows("--addtag");
            dialog.at("#submit").click();
            dialog.at("#stages").shows("Read back from the host");
            dialog.at("#close").text("Close").click();
            console.row("订单").shows("Available");

            console.choose("edit-volume", "订单");
            dialog.at("#label-description").type("what people bought");
            dialog.at("#submit").click();
            dialog.isGone();
            console.row("订单").shows("what people bought");
        }
    }

    @Test
    void metadataIsKeptKeyByKey() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.choose("edit-metadata", "vol-2");
            var dialog = console.at("#edit-metadata-dialog");
            dialog.at("#metadata-own").type("tier");
            dialog.shows("Line 1 is not of the form key = value");
            dialog.at("#submit").isDisabled();
            dialog.at("#metadata-own").type("tier = gold");
            dialog.at("#submit").click();
            dialog.isGone();
            console.row("vol-2").click();
            console.at(".details-grid").shows("tier = gold");
        }
    }

    @Test
    void aStatusIsSetRightBesideWhatTheHostShows() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.choose("reset-status", "vol-1");
            var dialog = console.at("#reset-status-dialog");
            dialog.at("#status-available").isDisabled();
            dialog.shows("has recorded attachments");
            dialog.text("Cancel").click();

            console.choose("reset-status", "vol-2");
            dialog.at("#evidence")
                    .shows("volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02")
                    .shows("-wi-a-----");
            dialog.at("#submit").isDisabled();
            dialog.at("#status-error").click();
            dialog.at("#submit").click();
            dialog.isGone();
            console.row("vol-2").shows("Error");

            console.choose("reset-status", "vol-2");
            dialog.at("#status-available").click();
            dialog.at("#submit").click();
            console.row("vol-2").shows("Available");
        }
    }

    @Test
    void aReleasedVolumeIsNobodysAgain() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.choose("release-volume", "vol-2");
            var dialog = console.at("#release-volume-dialog");
            dialog.at("#commands").shows("lvchange").shows("--deltag");
            dialog.at("#submit.accent").isShown();
            dialog.at("#submit.danger").isGone();
            dialog.at("#submit").click();
            dialog.shows("Released");
            dialog.at("#close").text("Close").click();
            console.row("vol-2").isGone();
            console.at("#adopt-volumes").click();
            console.at("#adopt-volumes-dialog")
                    .row("stack-volumes/volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02")
                    .isShown();
        }
    }
}
