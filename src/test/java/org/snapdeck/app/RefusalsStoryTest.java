package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a form does not take, and says so while it is typed, or when the host has changed meanwhile.
final class RefusalsStoryTest {
    private static final String VOL_2 = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.on(data);
        console.row("vol-2").shows("Available");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void anEmptyVolumeNeedsANameASizeAndRoom() {
        var before = console.rows().size();
        console.at("#create-volume").click();
        var form = console.at("#create-volume-dialog");
        form.at("#volume-name").type("new");
        form.at("#volume-size").type("1.5");
        form.shows("The size is a whole number of GiB");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("0");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("900");
        form.shows(" free and 900 GiB are needed");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("5000");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("1");
        form.at("#volume-name").type(" ");
        form.at("#submit").isDisabled();
        form.text("Cancel").click();

        assertThat(console.rows()).hasSize(before);
    }

    @Test
    void anAttachmentNeedsAnInstanceAndADeviceThatIsOne() {
        console.choose("record-attachment", "vol-2");
        var form = console.at("#record-attachment-dialog");
        form.shows("Name the instance that uses the volume.");
        form.at("#submit").isDisabled();
        form.at("#attachment-instance").at(".text-field").type("vm-7");
        form.at("#attachment-device").type("vdb; reboot");
        form.shows("vdb; reboot is no device");
        form.at("#submit").isDisabled();
        form.at("#attachment-device").type("/dev/vdc");
        form.at("#submit").click();
        form.isGone();
        console.row("vol-2").shows("In use");

        console.choose("remove-attachment", "vol-2");
        console.at("#remove-attachment-dialog").at("#submit").click();
        console.row("vol-2").shows("Available");
    }

    @Test
    void whatSomebodyOpensMeanwhileIsNotDeleted() {
        console.choose("delete-volume", "vol-2");
        var dialog = console.at("#delete-volume-dialog");
        dialog.at("#submit").isShown();
        var use = console.usedWhileNobodyLooks("stack-volumes", VOL_2, "qemu-system-x86", () -> {});
        try (use) {
            dialog.at("#submit").click();
            dialog.shows("vol-2 is in use on its host");
        }
        dialog.text("Cancel").click();
        console.row("vol-2").shows("Available");
    }

    @Test
    void whatIsAttachedIsNeitherDeletedNorReleased() {
        console.row("vol-1").at(".row-menu").click();

        console.at("#action-delete-volume")
                .shows("vol-1 is attached to vm-1: detach it first.")
                .isDisabled();
        console.at("#action-release-volume")
                .shows("vol-1 is attached to vm-1: detach it first.")
                .isDisabled();
    }
}
