package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More room for a volume, from the click on *Extend Volume* to what the host itself shows, through the window.
final class ExtendVolumeStoryTest {
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final String GROUP = "stack-volumes";

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

    private Place form(String volume) {
        console.choose("extend-volume", volume);
        return console.at("#extend-volume-dialog");
    }

    @Test
    void aVolumeThatNobodyUsesGetsWhatIsTyped() throws Exception {
        var dialog = form("vol-2");
        dialog.at("#growth").shows("Nobody uses it");
        dialog.at("#new-size").type("7");
        dialog.at("#commands").shows("lvextend -L 7516192768b " + GROUP + "/" + IDLE);
        dialog.at("#submit").click();
        dialog.at("#stages").text("Read-back").isShown();
        dialog.at("#close").text("Close").click();

        console.row("vol-2").shows("Available").shows("7 GiB");
        assertThat(console.sizeOnDemoHost(GROUP + "/" + IDLE)).isEqualTo("7.00g");
    }

    @Test
    void oneInUseIsExtendedAndItIsSaidWhoMustLookAgain() {
        var dialog = form("vol-1");
        dialog.at("#growth").shows("vm-1 sees the new size only after it has looked again");
        dialog.at("#new-size").type("3");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("vol-1").shows("In use").shows("3 GiB");
    }

    @Test
    void whatIsNoSizeOrNotLargerOrTooLargeIsSaidAsItIsTyped() {
        var dialog = form("vol-2");
        dialog.at("#new-size").type("much more");
        dialog.shows("The new size is a number of GiB such as 20");
        dialog.at("#submit").isDisabled();
        dialog.at("#new-size").type("1");
        dialog.shows("the new size must be larger");
        dialog.at("#new-size").type("900");
        dialog.shows("Volume group stack-volumes has");
        dialog.at("#new-size").type("5000");
        dialog.shows("GiB more do not fit");
        dialog.at("#submit").isDisabled();
        dialog.at("#cancel").click();
        dialog.isGone();
    }

    @Test
    void anOriginIsExtendedWhileItRestsIfThatWasAgreedTo() throws Exception {
        console.choose("create-snapshot", "vol-2");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#create-snapshot-dialog").at("#close").text("Close").click();

        var dialog = form("vol-2");
        dialog.at("#rest").shows("vol-2-snapshot");
        dialog.at("#submit").isDisabled();
        dialog.shows("agree to that first");
        dialog.at("#at-rest").click();
        dialog.at("#commands").shows("lvchange -an").shows("lvextend").shows("lvchange -ay -K");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("vol-2").shows("Available").shows("6 GiB");
        assertThat(console.sizeOnDemoHost(GROUP + "/" + IDLE)).isEqualTo("6.00g");
    }

    @Test
    void anOriginThatSomebodyUsesIsNotOfferedToRest() {
        console.choose("create-snapshot", "vol-1");
        var snapshot = console.at("#create-snapshot-dialog");
        snapshot.at("#acknowledge").click();
        snapshot.at("#submit").click();
        snapshot.at("#close").text("Close").click();

        var dialog = form("vol-1");
        dialog.at("#rest-refused").isShown();
        dialog.shows("it is attached: detach it first");
        dialog.at("#submit").isDisabled();
    }

    @Test
    void aRefusalByLvmKeepsTheField() {
        var dialog = form("vol-2");
        dialog.at("#new-size").type("7");
        console.onceRequested(() -> console.fill(GROUP));
        dialog.at("#submit").click();

        dialog.at(".dialog-problem")
                .shows("The volume group has 0 B free")
                .text("Details")
                .click();
        dialog.at(".dialog-problem").shows("Insufficient free space");
        assertThat(dialog.at("#new-size").read()).isEqualTo("7");
        dialog.at("#cancel").click();
        console.row("vol-2").shows("Available").shows("5 GiB");
    }
}
