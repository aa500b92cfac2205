package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a snapshot whose host goes away or shows another key, through the window.
final class HostTroubleStoryTest {
    @TempDir
    private Path data;

    private OpenConsole console;
    private Place dialog;

    @BeforeEach
    void fillInTheForm() throws Exception {
        console = OpenConsole.on(data);
        console.choose("create-snapshot", "vol-2");
        dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-free").isShown();
        dialog.at("#snapshot-name").type("before-upgrade");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aHostThatDoesNotAnswerIsSentNothingUntilItIsBack() throws Exception {
        try (var _ = console.demo().world().unplug()) {
            // The form listens to what is written to the volume, and so hears of it at once.
            dialog.shows("demo-storage does not answer");
            dialog.at("#submit").isDisabled();
            assertThat(dialog.at("#snapshot-name").read()).isEqualTo("before-upgrade");
            dialog.at("#cancel").click();
            assertNothingWasAsked();
            console.goTo("hosts");
            console.row("demo-storage").shows("Silent");
        }
        console.row("demo-storage").shows("Answers");
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        assertThat(console.snapshotsOnDemoHost()).hasSize(1);
    }

    @Test
    void aHostThatGoesAwayAfterTheRequestIsSentNothing() throws Exception {
        console.onceRequested(() -> console.demo().world().unplug());
        dialog.at("#submit").click();

        dialog.at(".dialog-problem").shows("can't be reached, as nobody answers at that port");
        assertThat(dialog.at("#snapshot-name").read()).isEqualTo("before-upgrade");
        dialog.at("#cancel").click();
        assertNothingWasSent();
    }

    @Test
    void anotherHostKeyIsSeenAtOnceAndRefused() throws Exception {
        console.demo().changeHostKey();

        dialog.shows("demo-storage shows another host key than before, so nothing is sent to it");
        dialog.at("#submit").isDisabled();
        dialog.at("#cancel").click();
        assertNothingWasAsked();
        console.goTo("hosts");
        console.row("demo-storage").shows("Key changed");
        console.choose("compare-key", "demo-storage");
        console.at("#changed-key-dialog").shows(console.demo().fingerprint());
    }

    @Test
    void anotherHostKeyAfterTheRequestIsRefused() throws Exception {
        console.onceRequested(this::changeHostKey);
        dialog.at("#submit").click();

        dialog.at(".dialog-problem").shows("shows another host key than before, so nothing was sent");
        dialog.at("#cancel").click();
        assertNothingWasSent();
    }

    private void changeHostKey() {
        try {
            console.demo().changeHostKey();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertNothingWasAsked() {
        console.goTo("activity");
        console.at(".live-table").shows("Nothing has been asked for yet.");
        console.goTo("snapshots");
        console.at(".live-table").shows("No snapshots yet.");
    }

    private void assertNothingWasSent() {
        console.goTo("activity");
        console.row("before-upgrade").shows("Not sent");
        console.goTo("snapshots");
        console.row("before-upgrade").shows("Error");
    }
}
