package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ToursTest {

    @SuppressWarnings("unused")
    private static final Iterable<String> NAMES = Tours.NAMES;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void aTourThatComesAlongCanBeRead(String name) throws Exception {
        assertThat(Tours.find(name)).map(Tour::name).hasValue(name);
    }

    @Test
    void theMainTourPassesTheStagesOfASnapshot() throws Exception {
        assertThat(Tours.main().steps())
                .extracting(TourStep::title)
                .containsSubsequence(
                        "Pick vol-1",
                        "Create Snapshot",
                        "The warning",
                        "The name",
                        "The request",
                        "The message",
                        "The lvcreate",
                        "The Snapshots page",
                        "The lvdisplay");
    }

    @Test
    void aTourOfAFileIsNamedLikeIt() throws Exception {
        var file = Files.writeString(folder.resolve("mine.tour"), "tour \"T\"\nstep \"S\"\nsay S.\n");

        assertThat(Tours.find(file.toString())).map(Tour::name).hasValue("mine");
    }

    @Test
    void whatIsNeitherNameNorFileIsNoTour() throws Exception {
        assertThat(Tours.find("nothing")).isEmpty();
        assertThat(Tours.find(folder.toString())).isEmpty();
        assertThat(Tours.find("\0")).isEmpty();
    }

    @Test
    void theExampleOfTheDescriptionCanBeRead() throws Exception {
        var lines = Files.readString(Path.of("docs/tours.md")).lines();
        var example = lines.dropWhile(line -> !line.startsWith("    tour "))
                .takeWhile(line -> line.isEmpty() || line.startsWith("    "))
                .toList();

        assertThat(TourParser.parse("example", String.join("\n", example)).steps())
                .hasSize(2);
    }
}
