package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A volume is made from another one, through the window, and from what the person types to what the host has.
final class CopyVolumeStoryTest {
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

    private Place form(String source) {
        console.row(source).isShown();
        console.choose("copy-volume", source);
        return console.at("#create-volume-dialog");
    }

    /// So that all rows can be reached.
    private void closeDetails() {
        console.at(".details-header .close-details").click();
    }

    /// A copy that takes longer than anybody watches.
    private void copySlowly() {
        var form = form("vol-2");
        form.at("#volume-limit").type("1");
        form.at("#submit").click();
        form.at("#close").text("Continue in Background").click();
        closeDetails();
        console.row("vol-2-copy").shows(" left");
    }

    @Test
    void aVolumeInUseIsCopiedAndComparedOnceThePersonHasSaidToKnowThat() throws Exception {
        var form = form("vol-1");
        form.at("#commands").shows("--snapshot").shows("status=progress").shows("--deltag");
        form.at("#volume-verify").click();
        form.at("#commands").shows("| sha256sum");
        form.at("#use-warning")
                .shows("Attached to vm-1 as /dev/vdb")
                .shows("Disk vdb of the instance vm-1, which is running");
        form.shows("Say first that you know who uses the volume.");
        form.at("#submit").isDisabled();

        form.at("#acknowledge").click();
        form.at("#submit").click();
        form.at("#close").text("Close").click();
        closeDetails();

        console.row("vol-1-copy").shows("Available");
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
    }

    @Test
    void thePoolThatIsShownIsTheOneThatIsMeant() {
        var form = form("vol-1");
        form.at("#volume-pool").shows("stack-volumes on");

        form.at("#volume-source").click();
        console.at(".combo-box-popup").option("Volume almost-all").click();

        form.at("#volume-pool").shows("tiny-volumes on");
        form.at("#commands").shows("if=/dev/mapper/tiny--volumes-");
    }

    @Test
    void whoBeginsToUseItWhileTheFormIsOpenIsAskedAbout() throws Exception {
        var form = form("vol-2");
        try (var _ = console.usedWhileNobodyLooks(GROUP, IDLE, "qemu-system-x86", form.at("#submit")::click)) {
            form.at("#use-changed").isShown();
            form.at("#use-warning").shows("Open in qemu-system-x86");
            form.at("#submit").isDisabled();
        }
        assertThat(console.rows()).noneMatch(row -> row.contains("vol-2-copy"));
    }

    @Test
    void whatCantBeCopiedIsSaidAsItIsTyped() {
        var form = form("almost-all");
        form.shows("Volume group tiny-volumes has 20 MiB free and 1 GiB are needed");
        form.at("#submit").isDisabled();
        form.text("Cancel").click();

        form = form("mail-archive");
        form.at("#volume-limit").type("fast");
        form.shows("The limit is a whole number of MiB a second, or none.");
        form.at("#submit").isDisabled();
        form.at("#volume-limit").type("20");
        form.at("#volume-size").type("1");
        form.shows("mail-archive needs at least");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("some");
        form.shows("The size is a whole number of GiB");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("1000");
        form.shows("GiB more do not fit");
        form.at("#submit").isDisabled();
        form.at("#volume-size").type("2");
        form.at("#volume-name").type(" ");
        form.shows("Give it a name.");
        form.at("#submit").isDisabled();
        form.at("#volume-name").type("mail-2");
        form.shows("Say first that you know who uses the volume.");
        form.at("#submit").isDisabled();
        form.at("#acknowledge").click();
        form.at("#submit").click();
        form.at("#close").text("Continue in Background").isShown();
    }

    @Test
    void aCopyIsCanceledOnceThePersonHasSaidSo() {
        copySlowly();

        console.choose("cancel-copy", "vol-2-copy");
        console.at(".dialog").shows("What was copied so far is lost");
        console.at(".dialog").text("Keep Copying").click();
        console.row("vol-2-copy").shows(" left");
        console.choose("cancel-copy", "vol-2-copy");
        console.at("#submit").text("Cancel Copy").click();

        console.row("vol-2-copy").isGone();
        console.row("vol-2").at(".row-menu").click();
        console.at("#action-cancel-copy").isDisabled();
    }

    @Test
    void whatIsBeingCopiedStays() {
        copySlowly();

        console.row("vol-2").at(".row-menu").click();
        console.at("#action-delete-volume").isDisabled();
    }

    @Test
    void aCopyThatTheHostsRestartEndedIsBadAndCanBeDeleted() throws Exception {
        copySlowly();
        console.close();

        console = OpenConsole.on(data);

        console.row("vol-2-copy").shows("Error");
        console.choose("delete-volume", "vol-2-copy");
        console.at("#submit").click();
        console.at("#close").text("Close").click();
        console.row("vol-2-copy").isGone();
    }
}
