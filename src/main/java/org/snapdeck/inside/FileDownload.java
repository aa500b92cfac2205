package org.snapdeck.inside;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.InsideUnread;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.TimedOut;
import org.snapdeck.ssh.Unreachable;

/// Fetches a file from a mounted snapshot, piece by piece. Here it is its owner's alone from the first moment, never
/// half there, and replaces no other unless that is wanted. A piece that does not come is asked for again, and for less
/// of it, since a slow link takes long for much.
final class FileDownload {
    /// A host is asked for so much at a time: more would keep others of its connection waiting.
    static final int PIECE = 4 << 20;

    static final int LEAST = 64 << 10;
    static final int TRIES = 6;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

    /// Asks the host for a piece.
    @FunctionalInterface
    interface Source {
        byte[] read(FilePath file, long from, int most) throws RemoteFailure, InsideUnread;
    }

    private final Source source;
    private final FilePath file;
    private final long size;
    private final Duration betweenTries;
    private final CountDownLatch canceled = new CountDownLatch(1);
    private int most = PIECE;

    /// @param size as its folder says it
    FileDownload(Source source, FilePath file, long size) {
        this(source, file, size, BETWEEN_TRIES);
    }

    FileDownload(Source source, FilePath file, long size, Duration betweenTries) {
        this.source = source;
        this.file = file;
        this.size = size;
        this.betweenTries = betweenTries;
    }

    /// Ends it before the next piece.
    void cancel() {
        canceled.countDown();
    }

    /// @param progress told how many bytes are there, after each piece
    /// @throws FileAlreadyExistsException there is one already, and it is not to be replaced
    /// @throws FolderThere there is a folder
    /// @throws NoRoom it would not fit
    /// @throws CutShort the host has fewer bytes than it said
    /// @throws CancellationException somebody has cancelled it
    Path to(Path target, boolean replace, LongConsumer progress) throws IOException, RemoteFailure, InsideUnread {
        var wanted = target.toAbsolutePath();
        if (Files.isDirectory(wanted)) {
            throw new FolderThere(wanted);
        }
        if (!replace && Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(wanted.toString());
        }
        var fresh = Files.createTempFile(wanted.getParent(), ".snapdeck", ".part");
        // The console may end meanwhile.
        fresh.toFile().deleteOnExit();
        try {
            var room = Files.getFileStore(fresh).getUsableSpace();
            if (room < size) {
                throw new NoRoom(size, room);
            }
            fetch(fresh, progress);
            return replace ? Files.move(fresh, wanted, StandardCopyOption.ATOMIC_MOVE) : Files.move(fresh, wanted);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void fetch(Path fresh, LongConsumer progress) throws IOException, RemoteFailure, InsideUnread {
        try (var out = Files.newOutputStream(fresh)) {
            for (var at = 0L; at < size; ) {
                var piece = piece(at);
                out.write(piece);
                at += piece.length;
                progress.accept(at);
            }
        }
    }

    private byte[] piece(long at) throws IOException, RemoteFailure, InsideUnread {
        for (var tries = 1; ; tries++) {
            endIfCanceled(Duration.ZERO);
            var wanted = (int) Math.min(most, size - at);
            try {
                var piece = source.read(file, at, wanted);
                if (piece.length != wanted) {
                    throw new CutShort(size, at + piece.length);
                }
                return piece;
            } catch (TimedOut | Lost | Unreachable failure) {
                if (tries == TRIES) {
                    throw failure;
                }
                most = Math.max(LEAST, most / 2);
                endIfCanceled(betweenTries);
            }
        }
    }

    /// @param within somebody has so long to do it
    private void endIfCanceled(Duration within) {
        try {
            if (canceled.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CancellationException();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// Where the file was to be is a folder.
    @SuppressWarnings("serial") // thrown and caught in one process
    static final class FolderThere extends IOException {
        final transient Path folder;

        FolderThere(Path folder) {
            super(folder.toString());
            this.folder = folder;
        }
    }

    /// The folder's disk has too little room.
    @SuppressWarnings("serial") // thrown and caught in one process
    static final class NoRoom extends IOException {
        final long needed;
        final long free;

        NoRoom(long needed, long free) {
            super(free + " bytes free, " + needed + " needed");
            this.needed = needed;
            this.free = free;
        }
    }

    /// What came is not what the folder said.
    @SuppressWarnings("serial") // thrown and caught in one process
    static final class CutShort extends IOException {
        final long wanted;
        final long got;

        CutShort(long wanted, long got) {
            super(got + " bytes of " + wanted);
            this.wanted = wanted;
            this.got = got;
        }
    }
}
