package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.listing.ExportFormat;

final class ExportViewModelTest {
    @TempDir
    private Path folder;

    private final Words words = Words.at(InstantSource.fixed(FxScene.NOW), ZoneOffset.UTC);

    @Test
    void theFileIsItsOwnersAloneAndNothingElseIsLeftBehind() throws Exception {
        var viewModel = viewModel();

        viewModel.submit();

        var file = folder.resolve("rows.csv");
        assertThat(viewModel.writtenProperty().get()).contains(file);
        assertThat(file).hasContent("CSV 数据");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void theNameFollowsTheFormatUntilSomebodyEndsItOtherwise() {
        var viewModel = viewModel();

        viewModel.formatProperty().set(ExportFormat.JSON);
        assertThat(viewModel.pathProperty().get()).endsWith("rows.json");

        viewModel.pathProperty().set("rows.txt");
        viewModel.formatProperty().set(ExportFormat.CSV);
        assertThat(viewModel.pathProperty().get()).isEqualTo("rows.txt");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByWhoSaysSo() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "older");
        var viewModel = viewModel();

        viewModel.submit();
        assertThat(folder.resolve("rows.csv")).hasContent("older");
        assertThat(viewModel.problemProperty().get()).contains("is there already");
        assertThat(viewModel.takenProperty().get()).isTrue();
        assertThat(viewModel.reasonProperty().get()).contains("tick that it may be replaced");

        viewModel.replaceProperty().set(true);
        viewModel.submit();
        assertThat(folder.resolve("rows.csv")).hasContent("CSV 数据");
    }

    @Test
    void anotherNameIsAnotherQuestion() throws Exception {
        Files.writeString(folder.resolve("rows.csv"), "older");
        Files.writeString(folder.resolve("b.csv"), "older");
        var viewModel = viewModel();
        viewModel.submit();
        viewModel.replaceProperty().set(true);

        viewModel.pathProperty().set(folder.resolve("b.csv").toString());
        assertThat(viewModel.replaceProperty().get()).isFalse();
        viewModel.submit();

        assertThat(folder.resolve("b.csv")).hasContent("older");
    }

    @Test
    void aLinkIsAFileThatIsThere() throws Exception {
        Files.createSymbolicLink(folder.resolve("rows.csv"), folder.resolve("nowhere"));
        var viewModel = viewModel();

        viewModel.submit();

        assertThat(viewModel.takenProperty().get()).isTrue();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void withoutTheFolderItSaysWhichIsMissing() {
        var viewModel = viewModel();
        viewModel.pathProperty().set(folder.resolve("no/rows.csv").toString());

        viewModel.submit();

        assertThat(viewModel.problemProperty().get())
                .isEqualTo("There is no folder " + folder.resolve("no") + ". Make it first, or choose another one.");
        assertThat(viewModel.reasonProperty().get()).isEmpty();
    }

    @Test
    void aNameThatCanNotBeOneIsRefused() {
        var viewModel = viewModel();
        viewModel.pathProperty().set("a\0b");

        viewModel.submit();

        assertThat(viewModel.problemProperty().get()).contains("can't be the name of a file");
    }

    @Test
    void withoutANameNothingIsWritten() {
        var viewModel = viewModel();
        viewModel.pathProperty().set(" ");

        viewModel.submit();

        assertThat(viewModel.reasonProperty().get()).isEqualTo("Say which file.");
        assertThat(viewModel.writtenProperty().get()).isEmpty();
    }

    private ExportViewModel viewModel() {
        return new ExportViewModel(format -> format + " 数据", folder.resolve("rows"), Background.sameThread(), words);
    }
}
