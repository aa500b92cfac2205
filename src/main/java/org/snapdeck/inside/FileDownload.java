package org.snapdeck.inside;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.InsideUnread;
import org.snapdeck.ssh.RemoteFailure;

/// Fetches a file from a mounted snapshot, piece by piece. Here it is its owner's alone from the first moment, never
/// half
/// there, and replaces no other unless that is wanted.
final class FileDownload {
    /// A host is asked for so much at a time: more would keep others of its connection waiting.
    static final int PIECE = 4 << 20;

    /// Asks the host for a piece.
    @FunctionalInterface
    interface Source {
        byte[] read(FilePath file, long from, int most) throws RemoteFailure, InsideUnread;
    }

    private final Source source;
    private final FilePath file;
    private final long size;
    private final AtomicBoolean canceled = new AtomicBoolean();

    /// @param size as its folder says it
    FileDownload(Source source, FilePath file, long size) {
        this.source = source;
        this.file = file;
        this.size = size;
    }

    /// Ends it before the next piece.
    void cancel() {
        canceled.set(true);
    }

    /// @param progress told how many bytes are there, after each piece
    /// @throws FileAlreadyExistsException there is one already, and it is not to be replaced
    /// @throws NoRoom it would not fit
    /// @throws CutShort the host has fewer bytes than it said
    /// @throws CancellationException somebody has cancelled it
    Path to(Path target, boolean replace, LongConsumer progress) throws IOException, RemoteFailure, InsideUnread {
        var wanted = target.toAbsolutePath();
        if (!replace && Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(wanted.toString());
        }
        var fresh = Files.createTempFile(wanted.getParent(), ".snapdeck", ".part");
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
                if (canceled.get()) {
                    throw new CancellationException();
                }
                var most = (int) Math.min(PIECE, size - at);
                var piece = source.read(file, at, most);
                if (piece.length != most) {
                    throw new CutShort(size, at + piece.length);
                }
                out.write(piece);
                at += most;
                progress.accept(at);
            }
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
