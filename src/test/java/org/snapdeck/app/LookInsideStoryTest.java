package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.database.Database;
import org.snapdeck.operations.OperationState;

/// Somebody looks for a file in a snapshot, through the window.
final class LookInsideStoryTest {
    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final byte[] LARGE = new byte[(5 << 20) + 7];

    @TempDir
    private Path data;

    private OpenConsole console;

    @BeforeEach
    void open() throws Exception {
        Arrays.fill(LARGE, (byte) 'x');
        console = OpenConsole.on(data);
        var world = console.demo().world();
        world.sign(GROUP, IDLE, "xfs");
        world.writeFile(GROUP, IDLE, "home/anna/ledger.db", 0600, LARGE);
        world.link(GROUP, IDLE, "aa/shadow", "/etc/shadow");
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aFileOfRootIsFoundAndSaved() throws Exception {
        console.choose("look-inside", "vol-2-snapshot");
        var dialog = console.at("#look-inside-dialog");
        dialog.row("home").click();
        dialog.at("#download").isDisabled();
        console.press(KeyCode.ENTER);
        dialog.row("anna").click();
        console.press(KeyCode.ENTER);
        dialog.row("ledger.db").shows("600").click();
        var target = data.resolve("saved.db");
        dialog.at("#target").type(target.toString());
        dialog.at("#download").click();
        dialog.at("#said").shows("All of its bytes are there");

        assertThat(target).hasBinaryContent(LARGE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        dialog.at("#close").click();
        console.row("vol-2-snapshot").shows("Available");
    }

    @Test
    void theWayBackIsOneKeyAndALinkLeadsNowhere() {
        console.choose("look-inside", "vol-2-snapshot");
        var dialog = console.at("#look-inside-dialog");
        dialog.row("aa").click();
        console.press(KeyCode.ENTER);
        dialog.row("shadow → /etc/shadow").click();
        console.press(KeyCode.ENTER);
        dialog.at("#remark").shows("Links are not followed here");
        console.press(KeyCode.BACK_SPACE);
        dialog.row("home").isShown();
        dialog.at("#left").shows("the host unmounts it by itself");
        dialog.at("#close").click();
    }

    @Test
    void whoClosesTheWindowHasItUnmounted() {
        console.choose("look-inside", "vol-2-snapshot");
        console.at("#look-inside-dialog").row("aa").isShown();
        var operation = console.engine().operations.recent(1).getFirst();
        assertThat(console.engine().inventory.picture().lookedIntoSince(operation.objectId()))
                .isPresent();

        console.at("#look-inside-dialog").at("#close").click();
        console.until(
                "it is unmounted",
                () -> console.engine().operations.get(operation.id()).state().isFinal());
        assertThat(console.engine().operations.get(operation.id()).state()).isEqualTo(OperationState.DONE);
    }

    @Test
    void whoEndsTheConsoleHasItUnmounted() throws Exception {
        console.choose("look-inside", "vol-2-snapshot");
        console.at("#look-inside-dialog").row("aa").isShown();
        var operation = console.engine().operations.recent(1).getFirst();

        console.close();
        try (var left = Database.open(data)) {
            var state = left.transaction(handle -> handle.createQuery("select state from operations where id = :id")
                    .bind("id", operation.id().toString())
                    .mapTo(String.class)
                    .one());
            assertThat(state).isEqualTo("done");
        }
        console = OpenConsole.on(data);
    }

    /// And when the host answers again, it goes on as if nothing had been.
    @Test
    void whoeverWaitsForALostAnswerIsToldWhatTheHostDoes() throws Exception {
        var world = console.demo().world();
        var dialog = console.at("#look-inside-dialog");
        try (var _ = world.lockGroup(GROUP)) {
            console.choose("look-inside", "vol-2-snapshot");
            console.until("it is sent", () -> lastState() == OperationState.SENT);
            try (var _ = world.unplug()) {
                world.cutConnections();
                dialog.shows("Nobody knows whether the snapshot is mounted");
            }
        }
        dialog.row("aa").isShown();
        dialog.at("#close").click();
    }

    private OperationState lastState() {
        return console.engine().operations.recent(1).getFirst().state();
    }

    @Test
    void aVolumeWithoutAFilesystemIsSaidToHaveNone() {
        console.demo().world().sign(GROUP, IDLE, "swap");
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        var form = console.at("#create-snapshot-dialog");
        form.at("#snapshot-name").type("of-swap");
        form.at("#submit").click();
        form.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.choose("look-inside", "of-swap");

        console.at("#look-inside-dialog .dialog-problem").shows("There is swap on this snapshot");
        console.at("#look-inside-dialog").at("#close").click();
    }
}
