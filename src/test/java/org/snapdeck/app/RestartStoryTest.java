package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console is closed, and opened again on the same data.
final class RestartStoryTest {
    @TempDir
    private Path data;

    @Test
    void everythingIsFoundAsItWas() throws Exception {
        var before = new EnumMap<Page, List<String>>(Page.class);
        List<String> onHost;
        try (var console = OpenConsole.on(data)) {
            recordAttachment(console);
            takeSnapshot(console);
            for (var page : Page.values()) {
                page.open(console);
                before.put(page, console.lastingRows());
            }
            onHost = console.snapshotsOnDemoHost();
        }
        try (var console = OpenConsole.on(data)) {
            for (var page : Page.values()) {
                page.open(console);
                console.showsLastingRows(before.get(page));
            }
            assertThat(console.snapshotsOnDemoHost()).isEqualTo(onHost).hasSize(1);
        }
    }

    /// A page with the row that is looked at there, and what its details show once the host was read.
    private enum Page {
        VOLUMES("vol-2", "Exact size"),
        SNAPSHOTS("kept", "ticket = 4711"),
        HOSTS("demo-storage", "127.0.0.1"),
        ACTIVITY("kept", "Read-back");

        private final String row;
        private final String detail;

        Page(String row, String detail) {
            this.row = row;
            this.detail = detail;
        }

        void open(OpenConsole console) {
            console.goTo(name().toLowerCase(Locale.ROOT));
            console.row(row).click();
            console.at(".details").shows(detail);
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
        console.goTo("snapshots");
        console.row("kept").shows("Available").click();
        console.at(".details").shows("0 % used");
    }
}
