package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.hosts.Maintenance;
import org.snapdeck.inventory.HostAction;

/// A host is frozen for maintenance and thawed again, through the window.
final class MaintenanceStoryTest {
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

    private void takeSnapshot(String name) {
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#snapshot-name").type(name);
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
    }

    private void freeze() {
        console.goTo("hosts");
        console.choose("freeze-host", "demo-storage");
        console.at(".dialog").text("Freeze for Maintenance").click();
        console.row("demo-storage").shows("Frozen");
        console.goTo("volumes");
    }

    @Test
    void nothingNewIsAcceptedForAFrozenHostUntilItIsThawed() throws Exception {
        takeSnapshot("before");
        freeze();
        console.at("#create-volume").isDisabled();
        console.at("#adopt-volumes").isDisabled();
        console.goTo("snapshots");
        console.row("before").at(".row-menu").click();
        for (var action : new String[] {"revert-volume", "delete-snapshot"}) {
            console.at("#action-" + action)
                    .shows("demo-storage is frozen for maintenance")
                    .isDisabled();
        }
        console.press(KeyCode.ESCAPE);

        console.goTo("hosts");
        console.choose("thaw-host", "demo-storage");
        takeSnapshot("after");

        assertThat(console.snapshotsOnDemoHost()).hasSize(2);
    }

    @Test
    void whatWasOpenBeforeIsRefusedWithTheReason() throws Exception {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#submit").isShown();
        var picture = console.engine().inventory.picture();
        console.engine()
                .operations
                .note(Maintenance.note(
                        picture.hosts().getFirst().id(),
                        picture.projects().getFirst().id(),
                        HostAction.FREEZE));

        dialog.at("#submit").isDisabled();
        dialog.shows("demo-storage is frozen for maintenance");
        assertThat(console.snapshotsOnDemoHost()).isEmpty();
    }

    @Test
    void theActivityTellsOfBoth() {
        freeze();
        console.goTo("hosts");
        console.choose("thaw-host", "demo-storage");

        console.goTo("activity");
        assertThat(console.at(".live-table").showsRows("tell of both", rows -> rows.size() >= 2))
                .anySatisfy(row -> assertThat(row).contains("Thaw Host", "demo-storage", "Done"))
                .anySatisfy(row -> assertThat(row).contains("Freeze Host", "demo-storage", "Done"));
    }
}
