package org.snapdeck.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.Unreachable;

/// Fetching a file over a link that may break.
final class FileDownloadTest {
    private static final HostAddress HOST = new HostAddress("192.0.2.10", "storage");
    private static final byte[] CONTENT = new byte[(5 << 20) + 7];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private final List<Integer> asked = new ArrayList<>();
    private int failing;
    private Runnable whenAsked = () -> {};
    private Duration betweenTries = Duration.ZERO;

    private byte[] read(FilePath file, long from, int most) throws RemoteFailure {
        asked.add(most);
        whenAsked.run();
        if (failing > 0) {
            failing--;
            throw new Unreachable(HOST, Unreachable.Reason.NO_ANSWER, null);
        }
        return Arrays.copyOfRange(CONTENT, (int) from, (int) from + most);
    }

    private FileDownload download() {
        return new FileDownload(this::read, FilePath.ROOT, CONTENT.length, betweenTries);
    }

    private Path target() {
        return folder.resolve("saved");
    }

    @Test
    void aPieceThatDoesNotComeIsAskedForAgainAndForLess() throws Exception {
        failing = 2;

        download().to(target(), false, _ -> {});

        assertThat(target()).hasBinaryContent(CONTENT);
        assertThat(asked).startsWith(4 << 20, 2 << 20, 1 << 20, 1 << 20);
    }

    @Test
    void whatNeverComesIsGivenUpAndLeavesNothing() {
        failing = Integer.MAX_VALUE;

        assertThatThrownBy(() -> download().to(target(), false, _ -> {})).isInstanceOf(Unreachable.class);

        assertThat(asked).hasSize(FileDownload.TRIES);
        assertThat(asked.getLast()).isGreaterThanOrEqualTo(FileDownload.LEAST);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoCancelsNeedNotWaitForTheNextTry() {
        failing = Integer.MAX_VALUE;
        betweenTries = Duration.ofDays(1);
        var download = download();
        whenAsked = download::cancel;

        assertThatThrownBy(() -> download.to(target(), false, _ -> {})).isInstanceOf(CancellationException.class);

        assertThat(asked).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNeverReplacedAndTheHostNotEvenAsked() throws Exception {
        var there = Files.createDirectory(target());

        assertThatThrownBy(() -> download().to(there, true, _ -> {})).isInstanceOf(FileDownload.FolderThere.class);

        assertThat(asked).isEmpty();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(there));
    }
}
