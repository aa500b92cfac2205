package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console is closed, and opened again on the same data.
final class RestartStoryTest {
    @TempDir
    private Path data;

    @Test
    void everythingIsFoundAsItWas() throws Exception {
        Map<String, List<String>> before;
        List<String> onHost;
        try (var console = OpenConsole.on(data)) {
            recordAttachment(console);
            takeSnapshot(console);
            before = pages(console);
            onHost = console.snapshotsOnDemoHost();
        }
        try (var console = OpenConsole.on(data)) {
            console.row("vol-2").shows("In use");
            assertThat(pages(console)).isEqualTo(before);
            assertThat(console.snapshotsOnDemoHost()).isEqualTo(onHost).hasSize(1);
            console.goTo("snapshots");
            console.row("kept").shows("Available").click();
            console.at(".details").shows("For the books").shows("ticket").shows("4711");
        }
    }

    private static void recordAttachment(OpenConsole console) {
        console.choose("record-attachment", "vol-2");
        var dialog = console.at("#record-attachment-dialog");
        dialog.at("#attachment-instance").at(".text-field").type("vm-7");
        dialog.at("#attachment-device").type("/dev/vdc");
        dialog.at("#submit").click();
        dialog.isGone();
        console.row("vol-2").shows("In use").shows("/dev/vdc on vm-7");
    }

    private static void takeSnapshot(OpenConsole console) {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#use-warning").shows("Attached to vm-7 as /dev/vdc");
        dialog.at("#snapshot-name").type("kept");
        dialog.at("#snapshot-description").type("For the books");
        dialog.at("#snapshot-metadata").type("ticket = 4711");
        dialog.at("#acknowledge").click();
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        dialog.isGone();
    }

    private static Map<String, List<String>> pages(OpenConsole console) {
        var pages = new TreeMap<String, List<String>>();
        for (var page : List.of("volumes", "snapshots", "hosts", "activity")) {
            console.goTo(page);
            pages.put(page, console.lastingRows());
        }
        return pages;
    }
}
