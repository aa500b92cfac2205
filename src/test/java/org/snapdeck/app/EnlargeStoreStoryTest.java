package org.snapdeck.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// More room for the store of a snapshot, through the window.
final class EnlargeStoreStoryTest {
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

    private void snapshotWithStore(String size) {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        if (!size.isEmpty()) {
            dialog.at("#small-store").click();
            dialog.at("#store-size").type(size);
        }
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available");
    }

    @Test
    void theStoreGetsWhatIsTyped() {
        snapshotWithStore("0.5");
        console.choose("enlarge-store", "vol-2-snapshot");
        var dialog = console.at("#enlarge-store-dialog");
        dialog.at("#quota").shows("Full now").shows("Full then");
        dialog.at("#new-size").type("256 MiB");
        dialog.shows("the new size must be larger");
        dialog.at("#new-size").type("500");
        dialog.shows("can never overflow: more would be of no use");
        dialog.at("#submit").isDisabled();
        dialog.at("#new-size").type("1");
        dialog.at("#commands").shows("lvextend -L 1073741824b " + GROUP + "/_snapshot-");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();

        console.row("vol-2-snapshot").shows("Available");
    }

    @Test
    void aSnapshotThatDiesMeanwhileIsSaidToBeDead() {
        snapshotWithStore("0.5");
        console.choose("enlarge-store", "vol-2-snapshot");
        var dialog = console.at("#enlarge-store-dialog");
        dialog.at("#new-size").type("1");
        console.onceRequested(() -> console.demo().world().write(GROUP, IDLE, 2L << 30));
        dialog.at("#submit").click();

        dialog.at(".dialog-problem").shows("overflowed, so what the snapshot held is lost");
        dialog.at("#cancel").click();
    }

    @Test
    void aStoreThatCanNeverOverflowIsLeftAsItIs() {
        snapshotWithStore("");
        console.choose("enlarge-store", "vol-2-snapshot");
        var dialog = console.at("#enlarge-store-dialog");
        dialog.shows("can never overflow: more would be of no use");
        dialog.at("#submit").isDisabled();
    }
}
