package org.snapdeck.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.FileName;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;

/// Where the one file is saved that somebody wants.
final class DownloadViewModelTest {
    private static final byte[] CONTENT = "said\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private int asked;
    private final DownloadViewModel viewModel = new DownloadViewModel(
            (_, _, _) -> {
                asked++;
                return CONTENT;
            },
            Words.english(),
            Background.sameThread());

    private void choose(String name) {
        var bytes = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var size = new ByteSize(CONTENT.length);
        viewModel.choose(
                FilePath.ROOT,
                Optional.of(new FolderEntry(
                        new FileName(bytes), FolderEntry.Kind.FILE, size, Instant.EPOCH, "600", 0, 0, "")));
    }

    private String offered() {
        return Path.of(viewModel.targetProperty().get()).getFileName().toString();
    }

    @Test
    void aNameIsOfferedThatEverySystemTakes() {
        choose("-rf:a|b");
        assertThat(offered()).isEqualTo("_rf_a_b");

        choose("ä".repeat(127) + ".tar.gz");
        assertThat(offered()).endsWith("ä.gz").hasSizeLessThan(130);
        assertThat(offered().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
        assertThat(viewModel.reasonProperty().get()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeItBegins() {
        choose("report");
        viewModel.targetProperty().set(folder.resolve("ä".repeat(128)).toString());

        viewModel.submit();

        assertThat(viewModel.reasonProperty().get())
                .isEqualTo("The name is 256 bytes long, and filesystems take 255 at most. Shorten it.");
        assertThat(asked).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCanBeNoNameIsRefusedBeforeItBegins() {
        choose("report");
        viewModel.targetProperty().set("a\0b");

        viewModel.submit();

        assertThat(viewModel.reasonProperty().get()).contains("can't be the name of a file");
        assertThat(asked).isZero();
    }

    @Test
    void aFolderIsNoFile() throws Exception {
        var there = Files.createDirectory(folder.resolve("there"));
        choose("report");
        viewModel.targetProperty().set(there.toString());

        viewModel.submit();

        assertThat(viewModel.saidProperty().get()).isEqualTo(there + " is a folder. Say which file in it.");
        assertThat(viewModel.takenProperty().get()).isFalse();
        assertThat(asked).isZero();
    }

    @Test
    void aFileThatIsThereIsReplacedByWhoSaysSo() throws Exception {
        var there = Files.writeString(folder.resolve("there"), "old");
        choose("report");
        viewModel.targetProperty().set(there.toString());
        viewModel.submit();
        assertThat(viewModel.takenProperty().get()).isTrue();
        assertThat(there).hasContent("old");

        viewModel.replaceProperty().set(true);
        viewModel.submit();

        assertThat(there).hasBinaryContent(CONTENT);
        assertThat(viewModel.saidProperty().get()).startsWith("Saved as " + there);
    }
}
