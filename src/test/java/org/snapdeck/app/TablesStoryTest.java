package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody arranges the table of volumes, looks for something in it, and takes it along.
final class TablesStoryTest {
    @TempDir
    private Path data;

    @TempDir
    private Path files;

    @Test
    void aTableIsArrangedSearchedCopiedAndWrittenToAFile() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("In use");
            arrange(console);
            search(console);
            copy(console);
            export(console);
            console.goTo("hosts");
            console.goTo("volumes");
            assertThat(console.rows()).hasSize(1);
        }
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01");
            assertThat(console.rows().getFirst()).startsWith("3f1c6a52");
        }
    }

    @Test
    void aColumnIsDraggedByItsHeaderAndStaysThere() throws Exception {
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("In use");
            assertThat(console.row("vol-1").read()).startsWith("vol-1");

            header(console, "Status").dragTo(header(console, "Name"));

            console.until(
                    "the status comes first", () -> console.row("vol-1").read().startsWith("In use"));
        }
        try (var console = OpenConsole.on(data)) {
            console.row("vol-1").shows("In use");
            assertThat(console.row("vol-1").read()).startsWith("In use");
        }
    }

    private static Place header(OpenConsole console, String title) {
        return console.at(".column-header").text(title);
    }

    /// The column of the ids, to the front.
    private static void arrange(OpenConsole console) {
        console.at(".column-chooser").click();
        console.at("#column-id").click();
        for (var left = 10; left > 0; left--) {
            console.press(KeyCode.ALT, KeyCode.UP);
        }
        console.press(KeyCode.ESCAPE);
    }

    private static void search(OpenConsole console) {
        console.at(".table-filter").click();
        console.press(KeyCode.DOWN);
        console.at(".filter-hints").shows("description: | Description").shows("host: | Storage host");
        console.at(".table-filter").type("status:in-use -vol-2");
        console.at(".table-count").shows("1 of");
        console.at(".table-filter").type("stat:in-use");
        console.at("#filter-problem").shows("Nothing here is called “stat”");
        console.at(".table-filter").type("status:in-use vol");
    }

    private static void copy(OpenConsole console) throws Exception {
        console.row("vol-1").click();
        console.press(KeyCode.CONTROL, KeyCode.C);
        var copied = WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).startsWith("ID\tname\tdescription\tSize\t"))
                .satisfies(lines -> assertThat(lines.getLast()).contains("\tvol-1\t", "\tIn use\t"));
    }

    private void export(OpenConsole console) throws Exception {
        var file = files.resolve("volumes.json");
        Files.writeString(file, "older");
        console.at("#export").click();
        var dialog = console.at("#export-dialog");
        dialog.at("#export-json").click();
        dialog.at("#export-path").type(file.toString());
        dialog.at("#submit").click();
        dialog.shows("is there already");
        assertThat(file).hasContent("older");
        dialog.at("#export-replace").click();
        dialog.at("#submit").click();
        dialog.at("#export-written").shows(file.toString());
        dialog.at("#close").click();
        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("  {\"id\": \"3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01\", \"name\": \"vol-1\"")
                .contains("\"size_bytes\": 1073741824", "\"status\": \"in-use\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
