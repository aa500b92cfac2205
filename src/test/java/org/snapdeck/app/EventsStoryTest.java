package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens is told as Cinder tells it: in Activity, and in a file for whoever wants to follow it.
final class EventsStoryTest {
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

    private void takeSnapshot(String name) {
        console.goTo("volumes");
        console.row("vol-2").shows("Available");
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#snapshot-name").type(name);
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
    }

    @Test
    void anOperationShowsItsStartAndItsEnd() {
        takeSnapshot("snap-1");

        console.goTo("activity");
        console.row("snap-1").click();
        console.at("#tab-events").click();

        console.at("#events")
                .shows("snapshot.create.start")
                .shows("snapshot.create.end")
                .shows("\"display_name\"")
                .shows("snap-1");
    }

    @Test
    void theFileTellsWhatHappensFromTheMomentItIsWanted() {
        takeSnapshot("before");
        console.goTo("activity");
        console.at("#follow-events").click();

        takeSnapshot("after");

        console.until(
                "the file tells of the end",
                () -> lines().stream().anyMatch(line -> line.contains("snapshot.create.end")));
        assertThat(lines())
                .noneSatisfy(line -> assertThat(line).contains("before"))
                .anySatisfy(line -> assertThat(line).contains("snapshot.create.start", "after"))
                .anySatisfy(line -> assertThat(line).contains("snapshot.create.end", "after"));
    }

    private List<String> lines() {
        var file = data.resolve("events.jsonl");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
