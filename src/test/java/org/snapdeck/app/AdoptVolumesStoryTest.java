package org.snapdeck.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a host already has becomes a volume, under its own name there, and the dialog says so.
final class AdoptVolumesStoryTest {
    @TempDir
    private Path data;

    @Test
    void whatWasPickedIsAVolumeAndTheDialogSaysWhatBecameOfEach() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("In use");
            console.at("#adopt-volumes").click();
            var dialog = console.at("#adopt-volumes-dialog");
            dialog.at("#submit").isDisabled();
            dialog.row("stack-volumes/images").at(".check-box").click();
            dialog.row("stack-volumes/build-cache").at(".check-box").click();
            dialog.row("stack-volumes/images").at(".adopt-name").type("映像");
            dialog.at("#submit").click();

            dialog.at("#adopted").shows("2 volumes were adopted");
            dialog.shows("映像").shows("stack-volumes/images").shows("Done");
            dialog.at("#close").text("Close").click();
            console.goTo("volumes");
            console.row("映像").shows("Available").shows("stack-volumes");
            console.row("build-cache").shows("Available");
        }
    }
}
